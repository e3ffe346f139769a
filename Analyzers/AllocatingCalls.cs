using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Analyzers;

/// <summary>Calls of which it is known that they allocate.</summary>
internal static class AllocatingCalls
{
    // Text that is made anew; what only looks into a text is not here.
    private static readonly ImmutableHashSet<string> s_text =
    [
        "Concat", "Copy", "Create", "Format", "Insert", "Join", "PadLeft", "PadRight", "Remove", "Replace", "Split", "Substring", "ToCharArray", "ToLower",
        "ToLowerInvariant", "ToUpper", "ToUpperInvariant", "Trim", "TrimEnd", "TrimStart",
    ];

    // What the library does on the heap, beside pools.
    private static readonly ImmutableDictionary<string, string> s_verbs = new Dictionary<string, string>
    {
        ["AsTask"] = "a .NET task",
        ["ToThread"] = "what takes it to another thread",
        ["RunInExecutor"] = "what takes it to another thread",
        ["Timeout"] = "an exception whenever the time is over; use TryWaitFor",
        ["TimeoutAt"] = "an exception whenever the time is over; use TryWaitFor",
        ["WaitFor"] = "an exception whenever the time is over; use TryWaitFor",
    }.ToImmutableDictionary();

    /// <summary>What a call of the method allocates, as the message says it; null if that is not known.</summary>
    public static string? Of(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType;
        return type switch
        {
            { Name: "Coro" or "CoroTask" or "EventLoop" } when CoroutineTypes.IsOfLibrary(type) =>
                s_verbs.TryGetValue(method.Name, out string? verb) ? verb : null,
            { Name: "Enumerable", ContainingNamespace: { Name: "Linq", ContainingNamespace.Name: "System" } } =>
                method.Name is not ("AsEnumerable" or "Empty") && method.OriginalDefinition.ReturnType is { IsReferenceType: true } and not ITypeParameterSymbol
                    ? $"what Enumerable.{method.Name} gives"
                    : null,
            { SpecialType: SpecialType.System_String } => s_text.Contains(method.Name) ? "a string" : null,
            _ when method is { Name: "ToString", ReturnType.SpecialType: SpecialType.System_String } => MakesText(method) ? "a string" : null,
            { Name: "List" or "Stack" or "Queue" or "HashSet" or "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" or "ImmutableArray" } =>
                method.Name is "ToArray" or "GetRange" or "ConvertAll" or "FindAll" ? "a copy of the items" : null,
            { SpecialType: SpecialType.System_Array } => method.Name == "Clone" ? "a copy of the array" : null,
            _ when method.ReturnType is INamedTypeSymbol returned && IsSequence(returned) => IsIterator(method) ? $"the iterator of '{method.Name}'" : null,
            _ when BlockingCalls.IsTask(method.ReturnType as INamedTypeSymbol) && method.ReturnType.IsReferenceType => IsAsync(method)
                ? $"the task of '{method.Name}'"
                : null,
            _ => null,
        };
    }

    /// <summary>Of numbers, dates and the like: what <c>ToString</c> of a class gives may be there already.</summary>
    private static bool MakesText(IMethodSymbol method) =>
        method.ContainingType is { IsValueType: true, SpecialType: not SpecialType.System_Boolean } && method.ContainingNamespace is { Name: "System" };

    private static bool IsSequence(INamedTypeSymbol type) =>
        type is { Name: "IEnumerable" or "IEnumerator", ContainingNamespace: { Name: "Collections" or "Generic" } };

    private static bool IsIterator(IMethodSymbol method) =>
        HasAttribute(method, "IteratorStateMachineAttribute")
        || method.DeclaringSyntaxReferences.Select(static reference => reference.GetSyntax()).Any(static declaration => declaration
            .DescendantNodes(node => node == declaration || !Awaits.IsFunction(node))
            .Any(static node => node is YieldStatementSyntax));

    private static bool IsAsync(IMethodSymbol method) => method.IsAsync || HasAttribute(method, "AsyncStateMachineAttribute");

    private static bool HasAttribute(IMethodSymbol method, string name) =>
        method.OriginalDefinition.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == name);
}
