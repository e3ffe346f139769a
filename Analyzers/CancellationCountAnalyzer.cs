using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>CORO0026: a cancellation that is taken back though nobody asked for one, or caught by a type that it does not have.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CancellationCountAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.CancellationIsMistaken];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types)
    {
        context.RegisterOperationAction(operation => AnalyzeCall(operation, types), OperationKind.Invocation);
        context.RegisterOperationAction(operation => AnalyzeTry(operation, types), OperationKind.Try);
    }

    /// <summary>Uncancel gives back what a cancel asked for: one that was caught around it, or made in the same body.</summary>
    private static void AnalyzeCall(OperationAnalysisContext context, CoroutineTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is not { Name: "Uncancel", ContainingType.Name: "CoroTask" } || !types.IsCoroTask(call.TargetMethod.ContainingType)) return;

        // Of another task somebody may keep the account elsewhere.
        IOperation? task = call.Instance is IParenthesizedOperation parenthesized ? parenthesized.Operand : call.Instance;
        if (task is not IPropertyReferenceOperation { Property.Name: "Current" } || CoroutineBody.Around(call, context.ContainingSymbol, types) is null) return;
        IOperation root = call;
        for (; root.Parent is { } around; root = around)
        {
            if (around is ICatchClauseOperation) return;
        }

        // Who catches, cancels or counts anywhere in the body may know what he does.
        bool isAccounted = root.Descendants().Any(static operation => operation is ICatchClauseOperation or IPropertyReferenceOperation { Property.Name: "CancellationRequests" }
            or IInvocationOperation { TargetMethod: { Name: "Cancel", ContainingType.Name: "CoroTask" or "CoroFuture" or "CoroTaskGroup" } });
        if (!isAccounted)
            context.Report(Descriptors.CancellationIsMistaken, call.Syntax, "Uncancel takes a request for cancellation back, and none was received or made here; call it where CoroCanceledException is caught");
    }

    /// <summary>All that the block awaits is stopped by a token, and that throws another exception than the one that is caught.</summary>
    private static void AnalyzeTry(OperationAnalysisContext context, CoroutineTypes types)
    {
        var operation = (ITryOperation)context.Operation;
        if (operation.Catches.Length != 1 || !SymbolEqualityComparer.Default.Equals(operation.Catches[0].ExceptionType, types.Canceled)) return;
        IAwaitOperation[] awaits = [.. operation.Body.Descendants().OfType<IAwaitOperation>()];
        bool isToken = awaits.Length > 0 && awaits.All(static awaited => awaited.Operation is IInvocationOperation { TargetMethod: { Name: "WithCancellation", ContainingType.Name: "Coro" } });
        if (isToken && operation.Catches[0].Syntax is CatchClauseSyntax { Declaration: { } declaration })
            context.Report(Descriptors.CancellationIsMistaken, declaration.Type, "A coroutine that WithCancellation stops throws OperationCanceledException, which this clause does not catch; catch that");
    }
}
