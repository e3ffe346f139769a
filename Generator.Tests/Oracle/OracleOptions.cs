using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Oracle;

/// <summary>What a test of the oracle expects beyond equal traces.</summary>
public sealed record OracleOptions
{
    /// <summary>The usual expectations.</summary>
    public static OracleOptions Default { get; } = new();

    /// <summary>The version of the language.</summary>
    public LanguageVersion Language { get; init; } = LanguageVersion.Latest;

    /// <summary>Whether the project checks for overflow.</summary>
    public bool CheckOverflow { get; init; }

    /// <summary>
    /// Whether the program has coroutines that cannot be given frames (lambdas, local functions, calls through method groups), so that state
    /// machines of the compiler may run beside generated frames.
    /// </summary>
    public bool AllowsCompilerMachines { get; init; }

    /// <summary>Whether the program is also cancelled at each iteration of its loop.</summary>
    public bool Cancels { get; init; } = true;

    /// <summary>
    /// Whether the traces may differ in the iterations of the loop: the compiler's async iterators await coroutines as tasks of their own,
    /// which takes iterations that frames do not need. Cancellations meet another place then, so that none are tried.
    /// </summary>
    public bool IgnoresIterations { get; init; }

    /// <summary>At how many iterations it is cancelled at most; they are spread over its run.</summary>
    public int MaxCancellations { get; init; } = 60;
}
