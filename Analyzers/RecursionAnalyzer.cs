using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>CORO0028: a coroutine that awaits itself, whose inner frames are boxed: a frame cannot be a part of itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RecursionAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.CoroutineRecurs];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types) =>
        context.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Await);

    private static void Analyze(OperationAnalysisContext context, CoroutineTypes types)
    {
        if (((IAwaitOperation)context.Operation).Operation is not IInvocationOperation { TargetMethod: { IsVirtual: false, IsOverride: false } called } call)
            return;
        if (CoroutineBody.FunctionOperation(call) is not null || context.ContainingSymbol is not IMethodSymbol method || !types.IsCoroutine(method)) return;
        if (SymbolEqualityComparer.Default.Equals(called.OriginalDefinition, method.OriginalDefinition))
            context.Report(Descriptors.CoroutineRecurs, call.Syntax, method.Name);
    }
}
