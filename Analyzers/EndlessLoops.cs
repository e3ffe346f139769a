using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>Loops that, once they run, run for ever and let nobody else run.</summary>
internal static class EndlessLoops
{
    /// <summary>Whether nothing in the loop ends it, changes what its condition looks at, or awaits.</summary>
    public static bool Is(IWhileLoopOperation loop)
    {
        if (loop.Condition is null) return false;
        bool isConstant = loop.Condition.ConstantValue is { HasValue: true };
        if (isConstant && loop.Condition.ConstantValue.Value is false || loop.ConditionIsUntil) return false;
        if (!isConstant && !loop.Condition.DescendantsAndSelf().All(IsRead)) return false;

        // Where anything is called, that may change what a condition reads, but not one that is always true.
        return loop.Body.DescendantsAndSelf().All(operation => !Leaves(operation) && (isConstant || !MayChange(operation)));
    }

    private static bool IsRead(IOperation operation) => operation
        is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IInstanceReferenceOperation or ILiteralOperation
        or IUnaryOperation { OperatorMethod: null } or IBinaryOperation { OperatorMethod: null } or IConversionOperation { OperatorMethod: null } or IParenthesizedOperation;

    private static bool Leaves(IOperation operation) =>
        operation is IAwaitOperation or IBranchOperation { BranchKind: not BranchKind.Continue } or IReturnOperation or IThrowOperation
        or IForEachLoopOperation { IsAsynchronous: true } or IUsingOperation { IsAsynchronous: true } or IUsingDeclarationOperation { IsAsynchronous: true };

    private static bool MayChange(IOperation operation) =>
        operation is IInvocationOperation or IAssignmentOperation or IIncrementOrDecrementOperation or IObjectCreationOperation
        or IPropertyReferenceOperation or IDynamicInvocationOperation or IDeconstructionAssignmentOperation or IUsingOperation or IUsingDeclarationOperation or IForEachLoopOperation
        or IVariableDeclaratorOperation or IDeclarationPatternOperation or IDeclarationExpressionOperation;
}
