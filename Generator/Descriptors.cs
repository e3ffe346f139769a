using Microsoft.CodeAnalysis;

namespace CoroGen.Generator;

/// <summary>What the generator itself reports.</summary>
internal static class Descriptors
{
    /// <summary>CORO0005.</summary>
    public static readonly DiagnosticDescriptor RunsOnCompilerMachine = new(
        "CORO0005",
        "The body of a coroutine runs on the compiler's state machine",
        "The body of '{0}' runs on the compiler's state machine because of {1}",
        "CoroGen",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The generator has no lowering for a construct in the body. The method does the same things in the same order, only slower.",
        helpLinkUri: "https://github.com/corogen/corogen/blob/main/docs/diagnostics/CORO0005.md");
}
