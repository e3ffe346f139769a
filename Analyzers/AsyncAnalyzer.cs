using System.Collections.Immutable;
using CoroGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CoroGen.Analyzers;

/// <summary>CORO0002: a coroutine that has a body but is not async.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AsyncAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.CoroutineIsNotAsync];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types) =>
        context.RegisterSymbolAction(symbol => Analyze(symbol, types), SymbolKind.Method);

    private static void Analyze(SymbolAnalysisContext context, CoroutineTypes types)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is not null) return; // Its definition speaks for both.

        IMethodSymbol body = method.PartialImplementationPart ?? method;
        if (body.IsAsync || body.IsAbstract || body.IsExtern || body.IsPartialDefinition) return;
        if (!types.IsCoroutine(method) || !types.IsCoroutineReturnType(method.ReturnType)) return;
        if (CalleeFrame.FindDeclared(method) is not null) return;

        context.ReportDiagnostic(Diagnostic.Create(Descriptors.CoroutineIsNotAsync, body.Locations[0], method.Name));
    }
}
