using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>CORO0025: a task is made in a group that has been joined, or whose block is left.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class JoinedGroupAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.GroupHasEnded];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types)
    {
        context.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);
        context.RegisterOperationAction(AnalyzeEscape, OperationKind.SimpleAssignment);
    }

    private static void AnalyzeCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name != "CreateTask" || call.Instance is not ILocalReferenceOperation { Local: var group } || !IsGroup(group.Type)) return;
        if (JoinsBefore(call, group))
            context.Report(
                Descriptors.GroupHasEnded,
                call.Syntax,
                $"'{group.Name}' was joined before, and so takes no more tasks",
                "make the task before Join, or in a group of its own");
    }

    /// <summary>The group of a using declaration that is put where it outlives the block.</summary>
    private static void AnalyzeEscape(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Value is not ILocalReferenceOperation { Local: { IsUsing: true } group } || !IsGroup(group.Type)) return;
        if (assignment.Target is IFieldReferenceOperation or IPropertyReferenceOperation && !IsTakenBack(assignment))
            context.Report(
                Descriptors.GroupHasEnded,
                assignment.Syntax,
                $"'{group.Name}' ends with this block, and so takes no task of who finds it there later",
                "keep it within the block");
    }

    private static bool IsGroup(ITypeSymbol type) => type.Name == "CoroTaskGroup" && CoroutineTypes.IsOfLibrary(type);

    /// <summary>Whether a statement before, in the same list or in one around, joins the group, whatever happens.</summary>
    private static bool JoinsBefore(IOperation call, ILocalSymbol group)
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

    private static bool IsJoin(IOperation operation, ILocalSymbol group) =>
        operation is IAwaitOperation { Operation: IInvocationOperation { TargetMethod.Name: "Join", Instance: ILocalReferenceOperation { Local: var joined } } }
        && SymbolEqualityComparer.Default.Equals(joined, group);

    /// <summary>Whether the same place gets something else afterwards: it knows that the group ends.</summary>
    private static bool IsTakenBack(ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is not IMemberReferenceOperation { Member: var member }) return false;
        IOperation root = assignment;
        while (root.Parent is { } parent) root = parent;
        return root.Descendants().OfType<ISimpleAssignmentOperation>().Any(other =>
            other.Syntax.SpanStart > assignment.Syntax.SpanStart && other.Target is IMemberReferenceOperation { Member: var written } && SymbolEqualityComparer.Default.Equals(written, member));
    }
}
