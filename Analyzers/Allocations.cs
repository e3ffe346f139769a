using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>What of an operation is put on the heap each time that it runs.</summary>
internal static class Allocations
{
    /// <summary>The kinds of operations that can allocate.</summary>
    public static readonly ImmutableArray<OperationKind> Kinds =
    [
        OperationKind.AnonymousObjectCreation, OperationKind.Argument, OperationKind.ArrayCreation, OperationKind.Binary, OperationKind.CollectionExpression,
        OperationKind.CompoundAssignment, OperationKind.Conversion, OperationKind.DelegateCreation, OperationKind.DynamicIndexerAccess, OperationKind.DynamicInvocation,
        OperationKind.DynamicMemberReference, OperationKind.DynamicObjectCreation, OperationKind.InterpolatedString, OperationKind.Invocation, OperationKind.Loop,
        OperationKind.ObjectCreation, OperationKind.TypeParameterObjectCreation, OperationKind.With,
    ];

    /// <summary>What is allocated, as the message says it; null if nothing is, or if that cannot be seen here.</summary>
    public static string? Of(IOperation operation) => operation switch
    {
        IObjectCreationOperation { Type: { IsReferenceType: true } type } => $"a new {NameOf(type)}",
        ITypeParameterObjectCreationOperation { Type: { IsValueType: false } type } => $"a new {NameOf(type)}",
        IAnonymousObjectCreationOperation => "an anonymous object",
        IArgumentOperation { ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation array } => IsEmpty(array)
            ? null
            : "an array for the parameters",
        IArrayCreationOperation { IsImplicit: false } array => IsEmpty(array) || IsData(array) ? null : $"a new {NameOf(array.Type!)}",
        ICollectionExpressionOperation { Type: { IsReferenceType: true } type } list => list.Elements.IsEmpty && CanBeShared(type)
            ? null
            : $"a new {NameOf(type)}",
        IWithOperation { Type: { IsReferenceType: true } type } => $"a new {NameOf(type)}",
        IDelegateCreationOperation made => OfDelegate(made),
        IConversionOperation conversion => OfConversion(conversion),
        IInterpolatedStringOperation { ConstantValue.HasValue: false, Type.SpecialType: SpecialType.System_String, Parent: not IBinaryOperation } => "a string",
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String, ConstantValue.HasValue: false, OperatorMethod: null } sum =>
            sum.Parent is IBinaryOperation { Type.SpecialType: SpecialType.System_String } ? null : "a string",
        ICompoundAssignmentOperation { Type.SpecialType: SpecialType.System_String } => "a string",
        IInvocationOperation call => AllocatingCalls.Of(call.TargetMethod),
        IForEachLoopOperation { IsAsynchronous: false } loop => OfEnumerator(loop),
        IDynamicMemberReferenceOperation { Parent: IDynamicInvocationOperation } => null,
        IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation or IDynamicObjectCreationOperation => "boxes for a dynamic call",
        _ => null,
    };

    /// <summary>
    /// Whether it is not what a coroutine does in each frame: a part of an exception that is thrown, of a call that only throws, of an attribute, or made
    /// where nothing was there yet.
    /// </summary>
    public static bool IsRare(IOperation operation)
    {
        IOperation inner = operation;
        for (IOperation? around = operation.Parent; around is not (null or IBlockOperation); inner = around, around = around.Parent)
        {
            bool isRare = around switch
            {
                IThrowOperation or IAttributeOperation => true,
                ICoalesceOperation choice => inner == choice.WhenNull,
                ICoalesceAssignmentOperation assignment => inner == assignment.Value,
                IInvocationOperation call => call.TargetMethod.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "DoesNotReturnAttribute"),
                _ => false,
            };
            if (isRare) return true;
        }

        return operation is IThrowOperation;
    }

    private static string? OfDelegate(IDelegateCreationOperation made) => made.Target switch
    {
        // The compiler keeps a delegate that captures nothing.
        IAnonymousFunctionOperation lambda => Captures.Of(lambda.Body, lambda.Symbol) is { } captured ? $"a delegate that captures '{captured}'" : null,
        IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction, IsStatic: false } } reference => $"a delegate of '{reference.Method.Name}'",
        IMethodReferenceOperation { Instance: not null } reference => $"a delegate of '{reference.Method.Name}'",
        _ => null,
    };

    private static string? OfConversion(IConversionOperation conversion)
    {
        // What becomes text goes there without a box.
        if (conversion.Operand is not { Type: { IsValueType: true } from } || conversion.OperatorMethod is not null || conversion.ConstantValue.HasValue)
            return null;
        if (conversion.Type is not { } to || !(to.IsReferenceType || to.TypeKind == TypeKind.Dynamic)) return null;
        bool isText = conversion.Parent is IBinaryOperation { Type.SpecialType: SpecialType.System_String } or IInterpolationOperation or ICompoundAssignmentOperation;

        // The processor asks for a flag without a box.
        bool isFlag = conversion.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "HasFlag", ContainingType.SpecialType: SpecialType.System_Enum } } };
        return isText || isFlag ? null : $"a box around a {NameOf(from)}";
    }

    private static string? OfEnumerator(IForEachLoopOperation loop)
    {
        if (loop.Syntax is not CommonForEachStatementSyntax syntax || loop.SemanticModel?.GetForEachStatementInfo(syntax).GetEnumeratorMethod?.ReturnType is not { IsReferenceType: true } type)
            return null;
        ITypeSymbol? collection = (loop.Collection is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : loop.Collection).Type;
        return collection is IArrayTypeSymbol or { SpecialType: SpecialType.System_String } ? null : $"an enumerator, {NameOf(type)}";
    }

    private static bool IsEmpty(IArrayCreationOperation array) =>
        array.Initializer is { ElementValues.IsEmpty: true } && array.IsImplicit
            || array.Initializer is null && array.Parent is IArgumentOperation { ArgumentKind: ArgumentKind.ParamArray };

    /// <summary>Whether it is a part of the program, as a span of constants is.</summary>
    private static bool IsData(IArrayCreationOperation array) =>
        array.Parent is IConversionOperation { Type.Name: "ReadOnlySpan" }
        && array.Initializer is { } initializer
        && initializer.ElementValues.All(static value => value.ConstantValue.HasValue);

    /// <summary>Whether an empty one is the same for all.</summary>
    private static bool CanBeShared(ITypeSymbol type) => type.TypeKind is TypeKind.Array or TypeKind.Interface;

    private static string NameOf(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
