using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CoroGen.Analyzers;

/// <summary>CORO0007: an async override or implementation of a coroutine that is not a coroutine itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OverrideAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.OverrideIsNotCoroutine];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types) =>
        context.RegisterSymbolAction(symbol => Analyze(symbol, types), SymbolKind.Method);

    private static void Analyze(SymbolAnalysisContext context, CoroutineTypes types)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is not null) return; // Its definition speaks for both.

        IMethodSymbol body = method.PartialImplementationPart ?? method;
        if (!body.IsAsync || types.IsCoroutine(method)) return;
        if (PromisedCoroutine.Of(method, types) is not { } coroutine) return;

        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.OverrideIsNotCoroutine,
            body.Locations[0],
            method.Name,
            coroutine.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)));
    }
}
