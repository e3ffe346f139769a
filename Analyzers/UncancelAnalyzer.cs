using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>CORO0031: a request for cancellation is taken back in a coroutine that received and made none.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UncancelAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.NothingToUncancel];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types) =>
        context.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Invocation);

    /// <summary>Uncancel gives back what a cancel asked for: one that was caught around it, or made in the same body.</summary>
    private static void Analyze(OperationAnalysisContext context, CoroutineTypes types)
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
        if (!isAccounted) context.Report(Descriptors.NothingToUncancel, call.Syntax);
    }
}
