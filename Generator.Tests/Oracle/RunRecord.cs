namespace CoroGen.Generator.Tests.Oracle;

/// <summary>One run of a program.</summary>
/// <param name="Lines">Its trace, with its outcome at the end.</param>
/// <param name="Iterations">How many iterations of the loop it took.</param>
/// <param name="FrameBoxes">How many boxes of frames were rented.</param>
/// <param name="CompilerMachines">How many state machines of the compiler were rented.</param>
internal sealed record RunRecord(IReadOnlyList<string> Lines, int Iterations, long FrameBoxes, long CompilerMachines);
