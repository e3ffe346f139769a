using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CoroGen.Analyzers;

/// <summary>CORO0010: async methods that return a coroutine and do not bear [Coroutine].</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnmarkedMethodAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.MethodIsNotMarked];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types) =>
        context.RegisterSymbolAction(symbol => Analyze(symbol, types), SymbolKind.Method);

    private static void Analyze(SymbolAnalysisContext context, CoroutineTypes types)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is not null) return; // Its definition speaks for both.

        // Iterators may be meant for any code; Coro is not. CORO0007 reports overrides.
        IMethodSymbol body = method.PartialImplementationPart ?? method;
        if (!body.IsAsync || !types.IsCoro(method.ReturnType) || types.IsCoroutine(method) || PromisedCoroutine.Of(method, types) is not null) return;
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.MethodIsNotMarked, body.Locations[0], method.Name));
    }
}
