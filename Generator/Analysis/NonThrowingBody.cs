using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Generator.Analysis;

/// <summary>
/// Tells the bodies that throw nothing themselves: they count, compare, and await coroutines. The runtime may inline them into their callers, for
/// they never stand at the top of a stack trace.
/// </summary>
internal static class NonThrowingBody
{
    /// <summary>Whether the body of a method is of that kind.</summary>
    public static bool Is(BaseMethodDeclarationSyntax method, SemanticModel model) =>
        model.GetOperation(method) is IMethodBodyOperation body && ((IOperation?)body.BlockBody ?? body.ExpressionBody) is { } block && IsPassive(block);

    private static bool IsPassive(IOperation operation) => IsPassiveItself(operation) && operation.ChildOperations.All(IsPassive);

    private static bool IsPassiveItself(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.Parent is IAwaitOperation && call.Instance is null or IInstanceReferenceOperation,
        IAwaitOperation wait => wait.Operation is IInvocationOperation,
        IBinaryOperation binary => binary is { OperatorMethod: null, IsChecked: false, OperatorKind: not (BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder) }
            && IsNumber(binary.Type),
        IUnaryOperation unary => unary is { OperatorMethod: null, IsChecked: false } && IsNumber(unary.Type),
        IIncrementOrDecrementOperation increment => increment is { OperatorMethod: null, IsChecked: false } && IsNumber(increment.Type),
        ICompoundAssignmentOperation compound => compound is { OperatorMethod: null, IsChecked: false, OperatorKind: not (BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder) }
            && IsNumber(compound.Type),
        IConversionOperation conversion => conversion is { OperatorMethod: null, IsChecked: false }
            && IsNumber(conversion.Type)
            && IsNumber(conversion.Operand.Type),
        IFieldReferenceOperation field => field.Instance is IInstanceReferenceOperation,
        IBlockOperation or IVariableDeclarationGroupOperation or IVariableDeclarationOperation or IVariableDeclaratorOperation or IVariableInitializerOperation
            or IExpressionStatementOperation or IReturnOperation or IConditionalOperation or IWhileLoopOperation or IForLoopOperation or IBranchOperation
            or IEmptyOperation or ISimpleAssignmentOperation or IArgumentOperation or IParenthesizedOperation or ILiteralOperation or IDefaultValueOperation
            or ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation => true,
        _ => false,
    };

    // Of the types whose operators are instructions; decimal has methods, and throws.
    private static bool IsNumber(ITypeSymbol? type) =>
        type?.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_Double and not SpecialType.System_Decimal;
}
