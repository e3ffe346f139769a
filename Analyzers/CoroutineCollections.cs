using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>Arrays and lists of coroutines, which hold the same ones whenever they are enumerated. A query makes new ones.</summary>
internal static class CoroutineCollections
{
    public static bool IsCollection(ITypeSymbol? type, CoroutineTypes types) => type switch
    {
        IArrayTypeSymbol array => types.IsCoro(array.ElementType),
        INamedTypeSymbol { Name: "List", TypeArguments: { Length: 1 } items, ContainingNamespace: { Name: "Generic", ContainingNamespace.Name: "Collections" } } =>
            types.IsCoro(items[0]),
        _ => false,
    };

    /// <summary>
    /// Whether the local variable has a collection that was made for it, and nobody else got hold of: each mention of it runs the coroutines in it, or
    /// reads or changes it on the spot.
    /// </summary>
    public static bool IsFilledHere(ISymbol variable, LocalUses uses) =>
        variable is ILocalSymbol
        && uses.Declarator?.GetVariableInitializer() is { } initializer
        && IsNew(initializer.Value)
        && !IsEmpty(initializer.Value, uses)
        && uses.Reads.All(static read => CoroutineRuns.Of(read) is not null || IsOnTheSpot(read))
        && uses.Writes.Count == 0;

    private static bool IsNew(IOperation value) => value switch
    {
        IConversionOperation conversion => IsNew(conversion.Operand),
        IInvocationOperation call => call.TargetMethod.Name is "ToList" or "ToArray",
        _ => value is IArrayCreationOperation or IObjectCreationOperation or ICollectionExpressionOperation,
    };

    // What nothing was put into, and what has only what ended from the start, can be run any number of times.
    private static bool IsEmpty(IOperation value, LocalUses uses)
    {
        if (uses.Reads.Any(static read => CoroutineRuns.Of(read) is null)) return false;
        while (value is IConversionOperation conversion) value = conversion.Operand;
        return value switch
        {
            ICollectionExpressionOperation collection => collection.Elements.All(static element => element is not ISpreadOperation && SecondAwaitAnalyzer.HasNothingToRun(element)),
            IArrayCreationOperation array => array.Initializer is null || array.Initializer.ElementValues.All(SecondAwaitAnalyzer.HasNothingToRun),
            IObjectCreationOperation list => list.Initializer is null && list.Arguments.IsEmpty,
            _ => false,
        };
    }

    private static bool IsOnTheSpot(IOperation read) =>
        read.Parent is IInvocationOperation call && call.Instance == read
        || read.Parent is IArrayElementReferenceOperation
        || read.Parent is IPropertyReferenceOperation;
}
