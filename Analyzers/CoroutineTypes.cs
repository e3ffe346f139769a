using CoroGen.Generator.Analysis;
using Microsoft.CodeAnalysis;

namespace CoroGen.Analyzers;

/// <summary>CoroGen's types as one compilation sees them, and the questions the analyzers ask about them, which the generator answers.</summary>
internal sealed class CoroutineTypes
{
    private readonly INamedTypeSymbol? _asyncStateMachine;

    private CoroutineTypes(Compilation compilation)
    {
        _asyncStateMachine = compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.AsyncStateMachineAttribute");
        Canceled = compilation.GetTypeByMetadataName("CoroGen.CoroCanceledException");
    }

    /// <summary>The exception a cancelled coroutine sees.</summary>
    public INamedTypeSymbol? Canceled { get; }

    /// <summary>Finds the types, or gives null when the compilation does not know CoroGen.</summary>
    public static CoroutineTypes? Find(Compilation compilation) =>
        compilation.GetTypeByMetadataName(CoroutineMethods.AttributeName) is null ? null : new CoroutineTypes(compilation);

#pragma warning disable CA1822 // These questions have an answer only where CoroGen is referred to, so they are asked of an instance.
    /// <summary>Whether the type is Coro or Coro&lt;T&gt;.</summary>
    public bool IsCoro(ITypeSymbol? type) => CoroutineMethods.IsCoro(type, out _);

    /// <summary>Whether the type is <c>Coro</c>, which gives no result.</summary>
    public bool IsCoroWithoutResult(ITypeSymbol? type) => CoroutineMethods.IsCoro(type, out var result) && result is null;

    /// <summary>Whether a method with this return type can be a coroutine.</summary>
    public bool IsCoroutineReturnType(ITypeSymbol type) => CoroutineMethods.IsReturned(type);

    /// <summary>Whether the type is one that async iterators return.</summary>
    public bool IsIterator(ITypeSymbol? type) => CoroutineMethods.IsIterator(type, out _);

    public bool IsCoroutineAttribute(ITypeSymbol? type) => CoroutineMethods.IsAttribute(type);

    /// <summary>The method's [Coroutine] attribute. The two parts of a partial method share theirs.</summary>
    public AttributeData? AttributeOf(IMethodSymbol method) => CoroutineMethods.AttributeOf(method);

    public bool IsCoroutine(IMethodSymbol method) => CoroutineMethods.HasAttribute(method);

    /// <summary>Whether the type is that of a task of a loop.</summary>
    public bool IsCoroTask(ITypeSymbol? type) => CoroutineMethods.IsCoroTask(type, out _);

    /// <summary>Whether the body of the function runs on a loop, on a frame or on the compiler's state machine.</summary>
    public bool HasBodyOfCoroutine(IMethodSymbol function) =>
        CoroutineMethods.IsAsync(function) && (IsCoro(function.ReturnType) || IsCoroutine(function));
#pragma warning restore CA1822

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

    /// <summary>Whether it belongs to the library: one of its types, or a member of one.</summary>
    public static bool IsOfLibrary(ISymbol? symbol) => symbol?.ContainingNamespace is { Name: "CoroGen", ContainingNamespace.IsGlobalNamespace: true };

    private static bool IsSame(ISymbol? left, ISymbol? right) =>
        left is not null && right is not null && SymbolEqualityComparer.Default.Equals(left, right);
}
