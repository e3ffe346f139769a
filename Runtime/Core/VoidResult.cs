namespace CoroGen.CompilerServices;

/// <summary>The result type of frames whose coroutine returns nothing.</summary>
public readonly struct VoidResult;
