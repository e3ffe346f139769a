using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>Loops that, once they run, run for ever and let nobody else run.</summary>
internal static class EndlessLoops
{
    /// <summary>Whether nothing in the loop ends it, changes what its condition looks at, or awaits.</summary>
    public static bool Is(ILoopOperation loop) => loop switch
    {
        IWhileLoopOperation { Condition: { } condition, ConditionIsUntil: false } => Is(condition, loop.Body),
        IForLoopOperation { Condition: var condition } counting => Is(condition, [loop.Body, .. counting.AtLoopBottom]),
        _ => false,
    };

    private static bool Is(IOperation? condition, params IOperation[] rounds)
    {
        bool isConstant = condition is null or { ConstantValue.HasValue: true };
        if (condition?.ConstantValue is { HasValue: true, Value: false } || !isConstant && !condition!.DescendantsAndSelf().All(IsRead)) return false;

        // What is called may throw, and so end it, or change what the condition reads.
        return rounds
            .SelectMany(static part => part.DescendantsAndSelf())
            .All(operation => !Leaves(operation) && !MayEnd(operation) && (isConstant || !MayChange(operation)));
    }

    // What nobody else changes meanwhile: no volatile field, and no variable that another function writes.
    private static bool IsRead(IOperation operation) => operation switch
    {
        ILocalReferenceOperation or IParameterReferenceOperation => LocalUses.Mentioned(operation) is { } variable && IsWrittenHereOnly(variable, operation),
        IFieldReferenceOperation field => !field.Field.IsVolatile,
        IUnaryOperation unary => unary.OperatorMethod is null,
        IBinaryOperation binary => binary.OperatorMethod is null,
        IConversionOperation conversion => conversion.OperatorMethod is null,
        _ => operation is IInstanceReferenceOperation or ILiteralOperation or IParenthesizedOperation,
    };

    private static bool IsWrittenHereOnly(ISymbol variable, IOperation mention) =>
        LocalUses.Of(variable, mention).Writes.All(write => CoroutineBody.FunctionOperation(write) == CoroutineBody.FunctionOperation(mention));

    private static bool Leaves(IOperation operation) =>
        operation is IAwaitOperation or IBranchOperation { BranchKind: not BranchKind.Continue } or IReturnOperation or IThrowOperation
            or IForEachLoopOperation { IsAsynchronous: true } or IUsingOperation { IsAsynchronous: true } or IUsingDeclarationOperation { IsAsynchronous: true };

    private static bool MayEnd(IOperation operation) =>
        operation is IInvocationOperation or IPropertyReferenceOperation or IObjectCreationOperation or IDynamicInvocationOperation or IArrayElementReferenceOperation
            or IForEachLoopOperation or IUsingOperation or IUsingDeclarationOperation or ILockOperation
            or IBinaryOperation { OperatorMethod: not null } or IUnaryOperation { OperatorMethod: not null } or IConversionOperation { OperatorMethod: not null };

    private static bool MayChange(IOperation operation) =>
        operation is IAssignmentOperation or IIncrementOrDecrementOperation or IVariableDeclaratorOperation or IDeclarationPatternOperation or IDeclarationExpressionOperation;
}
