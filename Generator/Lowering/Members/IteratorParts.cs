using CoroGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using static CoroGen.Generator.Analysis.RuntimeNames;

namespace CoroGen.Generator.Lowering;

/// <summary>What the frame of an async iterator has besides that of a coroutine.</summary>
internal sealed class IteratorParts
{
    private static readonly string[] s_members = [Members.YieldedItem, Members.BeginDisposing, Members.LinkToken, Members.RunOnCompilersMachine];

    public IteratorParts(IMethodSymbol method, ITypeSymbol itemType, NameTable names)
    {
        foreach (var member in s_members) names.Reserve(member);
        ItemType = TypeNames.Of(itemType);
        HoldsReferences = !itemType.IsUnmanagedType;
        ItemName = names.Fresh("_item");
        ResumedStateName = names.Fresh("state");
        LinkedName = names.Fresh("_linked");
        IsEnumerable = method.ReturnType.Name == "IAsyncEnumerable";
        TokenParameter = IsEnumerable
            ? method.Parameters.FirstOrDefault(static parameter => parameter.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: "EnumeratorCancellationAttribute", ContainingNamespace.Name: "CompilerServices" }))
            : null;
    }

    /// <summary>Whether the frame of an iterator has another member of this name.</summary>
    public static bool IsMember(string name) => s_members.Contains(name);

    public string ItemType { get; }

    /// <summary>Whether the items are, or contain, references.</summary>
    public bool HoldsReferences { get; }

    /// <summary>The field that holds the item.</summary>
    public string ItemName { get; }

    /// <summary>The local that holds the state in which the frame was resumed; the field says meanwhile that it has ended.</summary>
    public string ResumedStateName { get; }

    /// <summary>The field for the source of a token that two tokens cancel.</summary>
    public string LinkedName { get; }

    /// <summary>Whether it returns an enumerable, and not an enumerator.</summary>
    public bool IsEnumerable { get; }

    /// <summary>The parameter that gets the token of the consumer.</summary>
    public IParameterSymbol? TokenParameter { get; }
}
