namespace CoroGen.Generator.Tests.RandomPrograms;

/// <summary>What is not right yet: no program of the usual tests contains it.</summary>
internal static class Pending
{
    // The names of constructs, of types that coroutines are members of, and of shapes of their signatures, with the kinds of defects.
    private static readonly HashSet<string> s_names =
    [
        "AwaitingHandlers", // 9a
        "BareCatches", // 14
        "BaseAccess", // 2, 3
        "CheckedContexts", // 9
        "ConditionalMethods", // 27
        "ConstantsInFunctions", // 4, 9b
        "Deconstructions", // 17
        "DynamicTargets", // 12
        "FileTypes", // 26
        "FiltersWithLambdas", // 5
        "GenericLocalFunctions", // not numbered yet
        "GluedKeywords", // 13
        "ImplicitCallerInformation", // 10
        "InitOnlyMembers", // not numbered yet
        "InlineArrays", // 19
        "InterpolatedHoles", // 16
        "NullCoalescing", // 32
        "NullableArrays", // 8
        "ObsoleteMembers", // 25
        "PrimaryParameters", // 1, 3
        "RefArguments", // 18
        "SelfAssignedLocals", // 7
        "Spans", // 8, 19
        "WithExpressions", // 15
        "YieldInLock", // 20
        "Derived", // 2, 3
        "Implementing", // 21
        "ImplementingExplicitly", // 21
        "Queries", // not numbered yet
        "Overriding", // 21, 22
        "PrimaryClass", // 1, 3
        "PrimaryStruct", // 1
        "ReadOnlyPrimaryStruct", // 1
        "ExpressionBodies", // 11
        "OptionalByAttribute", // 21
        "UnderscoreMember", // 7
        "Forwarders", // 23
    ];

    public static bool Contains(string name) => s_names.Contains(name);
}
