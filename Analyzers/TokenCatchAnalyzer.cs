using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>CORO0026: what a token cancels is caught by a type that it does not have.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TokenCatchAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.TokenIsNotCaught];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types) =>
        context.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Try);

    /// <summary>All that the block awaits is stopped by a token, and that throws another exception than the one that is caught.</summary>
    private static void Analyze(OperationAnalysisContext context, CoroutineTypes types)
    {
        var operation = (ITryOperation)context.Operation;
        if (operation.Catches.Length != 1 || !SymbolEqualityComparer.Default.Equals(operation.Catches[0].ExceptionType, types.Canceled)) return;
        if (operation.Catches[0].Filter is not null || IsMeant(operation)) return;
        SyntaxNode[] awaits = [.. Awaits.In(operation.Body.Syntax)];
        bool isToken = awaits.Length > 0 && awaits.All(awaited => operation.SemanticModel!.GetOperation(awaited, context.CancellationToken)
            is IAwaitOperation { Operation: IInvocationOperation { TargetMethod: { Name: "WithCancellation", ContainingType.Name: "Coro" } } });
        if (isToken && operation.Catches[0].Syntax is CatchClauseSyntax { Declaration: { } declaration })
            context.Report(Descriptors.TokenIsNotCaught, declaration.Type);
    }

    /// <summary>Whether another clause, within or around, catches what the token throws, or this one only looks at a cancellation of the task.</summary>
    private static bool IsMeant(ITryOperation operation)
    {
        for (IOperation? around = operation.Parent; around is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); around = around.Parent)
        {
            if (around is ITryOperation { Catches.IsEmpty: false }) return true;
        }

        return operation.Body.Descendants().Any(static inner => inner is ITryOperation { Catches.IsEmpty: false })
            || operation.Catches[0].Handler.Descendants().Any(static inner => inner is IThrowOperation or IInvocationOperation { TargetMethod.Name: "Uncancel" });
    }
}
