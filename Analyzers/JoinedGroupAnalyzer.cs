using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>CORO0025: a task is made in a group that has been joined.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class JoinedGroupAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.GroupHasEnded];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types) =>
        context.RegisterOperationAction(Analyze, OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name != "CreateTask" || LocalUses.Mentioned(call.Instance ?? call) is not { } group || !IsGroup(call.TargetMethod.ContainingType)) return;
        if (JoinsBefore(call, group)) context.Report(Descriptors.GroupHasEnded, call.Syntax, group.Name);
    }

    private static bool IsGroup(ITypeSymbol type) => type.Name == "CoroTaskGroup" && CoroutineTypes.IsOfLibrary(type);

    /// <summary>Whether a statement before, in the same list or in one around, joins the group, whatever happens.</summary>
    private static bool JoinsBefore(IOperation call, ISymbol group)
    {
        IOperation inner = call;
        for (IOperation? around = call.Parent; around is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation or ILoopOperation); inner = around, around = around.Parent)
        {
            if (around is not IBlockOperation list) continue;
            IEnumerable<IOperation> before = list.Operations.TakeWhile(statement => statement != inner);
            if (before.OfType<IExpressionStatementOperation>().Any(statement => IsJoin(statement.Operation, group)))
                return !LocalUses.Of(group, call).Writes.Any();
        }

        return false;
    }

    private static bool IsJoin(IOperation operation, ISymbol group) =>
        operation is IAwaitOperation { Operation: IInvocationOperation { TargetMethod.Name: "Join", Instance: { } joined } }
        && SymbolEqualityComparer.Default.Equals(LocalUses.Mentioned(joined), group);
}
