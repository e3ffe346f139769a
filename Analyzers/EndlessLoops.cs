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

    // All but what is known to do nothing else: much of what looks harmless calls something, or throws.
    private static bool MayEnd(IOperation operation) => operation switch
    {
        IUnaryOperation unary => unary is { OperatorMethod: not null } or { IsChecked: true } or { Type.TypeKind: TypeKind.Dynamic },
        IBinaryOperation binary => binary is { OperatorMethod: not null } or { IsChecked: true } or { Type.TypeKind: TypeKind.Dynamic } || Divides(binary.OperatorKind),
        ICompoundAssignmentOperation change => change is { OperatorMethod: not null } or { IsChecked: true } or { Type.TypeKind: TypeKind.Dynamic } || Divides(change.OperatorKind),
        IIncrementOrDecrementOperation count => count is { OperatorMethod: not null } or { IsChecked: true } or { Type.TypeKind: TypeKind.Dynamic },
        IConversionOperation conversion => conversion is { OperatorMethod: not null } or { IsChecked: true }
            || !(conversion.IsImplicit || conversion.Conversion is { IsNumeric: true, IsNullable: false }),
        IFieldReferenceOperation field => field.Instance is not (null or IInstanceReferenceOperation) || field.Type is { TypeKind: TypeKind.Dynamic },
        ILoopOperation loop => loop.LoopKind == LoopKind.ForEach,
        _ => !IsHarmless(operation),
    };

    private static bool Divides(BinaryOperatorKind kind) => kind is BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder;

    private static bool IsHarmless(IOperation operation) =>
        operation is ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation or ILiteralOperation or IDefaultValueOperation
            or IParenthesizedOperation or INameOfOperation or ITypeOfOperation or ISizeOfOperation or IDiscardOperation
            or ISimpleAssignmentOperation or IVariableDeclarationGroupOperation or IVariableDeclarationOperation or IVariableDeclaratorOperation or IVariableInitializerOperation
            or IBlockOperation or IEmptyOperation or IExpressionStatementOperation or ILabeledOperation or IBranchOperation
            or IConditionalOperation or ICoalesceOperation or IIsTypeOperation
            or IIsPatternOperation or IConstantPatternOperation or IRelationalPatternOperation or IBinaryPatternOperation or INegatedPatternOperation or ITypePatternOperation
            or IDeclarationPatternOperation or IDiscardPatternOperation
            or ISwitchOperation or ISwitchCaseOperation or ISingleValueCaseClauseOperation or IDefaultCaseClauseOperation or IPatternCaseClauseOperation;

    private static bool MayChange(IOperation operation) =>
        operation is IAssignmentOperation or IIncrementOrDecrementOperation or IVariableDeclaratorOperation or IDeclarationPatternOperation or IDeclarationExpressionOperation;
}
