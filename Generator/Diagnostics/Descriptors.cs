using CoroGen.Diagnostics;
using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Diagnostics;

/// <summary>The diagnostics that the generator itself reports.</summary>
internal static class Descriptors
{
    /// <summary>Format: the name of the method, the construct that the generator cannot lower.</summary>
    public static readonly DiagnosticDescriptor RunsOnCompilersMachine = new(
        "CORO0005",
        "The body of a coroutine runs on the compiler's state machine",
        "The body of '{0}' runs on the compiler's state machine because of {1}",
        "CoroGen",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + "CORO0005" + HelpPages.Extension);

    /// <summary>Format: the name of the method, the error.</summary>
    public static readonly DiagnosticDescriptor Fault = new(
        "CORO0011",
        "A fault of the generator",
        "'{0}' runs on the compiler's state machine because of a fault of the generator: {1}. The program is right, only slower. Please report the method with this message.",
        "CoroGen",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + "CORO0011" + HelpPages.Extension);
}
