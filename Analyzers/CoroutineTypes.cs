using Microsoft.CodeAnalysis;

namespace CoroGen.Analyzers;

/// <summary>CoroGen's types as one compilation sees them, and the questions the analyzers ask about them.</summary>
internal sealed class CoroutineTypes
{
    private readonly INamedTypeSymbol _attribute;
    private readonly INamedTypeSymbol? _coro;
    private readonly INamedTypeSymbol? _coroOfT;
    private readonly INamedTypeSymbol? _asyncEnumerable;
    private readonly INamedTypeSymbol? _asyncEnumerator;
    private readonly INamedTypeSymbol? _asyncStateMachine;

    private CoroutineTypes(Compilation compilation, INamedTypeSymbol attribute)
    {
        _attribute = attribute;
        _coro = compilation.GetTypeByMetadataName("CoroGen.Coro");
        _coroOfT = compilation.GetTypeByMetadataName("CoroGen.Coro`1");
        _asyncEnumerable = compilation.GetTypeByMetadataName("System.Collections.Generic.IAsyncEnumerable`1");
        _asyncEnumerator = compilation.GetTypeByMetadataName("System.Collections.Generic.IAsyncEnumerator`1");
        _asyncStateMachine = compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.AsyncStateMachineAttribute");
        Canceled = compilation.GetTypeByMetadataName("CoroGen.CoroCanceledException");
    }

    /// <summary>The exception a cancelled coroutine sees.</summary>
    public INamedTypeSymbol? Canceled { get; }

    /// <summary>Finds the types, or gives null when the compilation does not know CoroGen.</summary>
    public static CoroutineTypes? Find(Compilation compilation) =>
        compilation.GetTypeByMetadataName("CoroGen.CoroutineAttribute") is { } attribute
            ? new CoroutineTypes(compilation, attribute)
            : null;

    /// <summary>Whether the type is Coro or Coro&lt;T&gt;.</summary>
    public bool IsCoro(ITypeSymbol? type) =>
        type is not null && (IsSame(type, _coro) || IsSame(type.OriginalDefinition, _coroOfT));

    /// <summary>Whether the type is <c>Coro</c>, which gives no result.</summary>
    public bool IsCoroWithoutResult(ITypeSymbol? type) => type is not null && IsSame(type, _coro);

    /// <summary>Whether a method with this return type can be a coroutine.</summary>
    public bool IsCoroutineReturnType(ITypeSymbol type) =>
        IsCoro(type) || IsIterator(type);

    /// <summary>Whether the type is one that async iterators return.</summary>
    public bool IsIterator(ITypeSymbol? type) =>
        type is not null && (IsSame(type.OriginalDefinition, _asyncEnumerable) || IsSame(type.OriginalDefinition, _asyncEnumerator));

    public bool IsCoroutineAttribute(ITypeSymbol? type) => IsSame(type, _attribute);

    /// <summary>The method's [Coroutine] attribute. The two parts of a partial method share theirs.</summary>
    public AttributeData? AttributeOf(IMethodSymbol method)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (IsCoroutineAttribute(attribute.AttributeClass)) return attribute;
        }

        return null;
    }

    public bool IsCoroutine(IMethodSymbol method) => AttributeOf(method) is not null;

    /// <summary>
    /// Whether a plain call of this coroutine runs an async method's compiler-made state machine.
    /// Operations with a hand-written frame do not, and neither do methods that are not async at all.
    /// </summary>
    public bool RunsOnCompilersMachine(IMethodSymbol method)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        if (definition.IsAbstract || definition.IsAsync) return true;
        if (definition.PartialImplementationPart is { IsAsync: true }) return true;

        // Metadata has no async modifier, only the attribute that the compiler leaves.
        foreach (AttributeData attribute in definition.GetAttributes())
        {
            if (IsSame(attribute.AttributeClass, _asyncStateMachine)) return true;
        }

        return false;
    }

    private static bool IsSame(ISymbol? left, ISymbol? right) =>
        left is not null && right is not null && SymbolEqualityComparer.Default.Equals(left, right);
}
