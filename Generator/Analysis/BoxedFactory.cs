using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Analysis;

/// <summary>The hidden factory that stands beside a coroutine and gives its frame in a box.</summary>
internal static class BoxedFactory
{
    /// <summary>The name to call in place of the method's; null when there is no factory that can be reached.</summary>
    public static string? NameFor(IMethodSymbol method, Compilation compilation, ISymbol within)
    {
        var definition = ExtensionMembers.AsStatic(method).OriginalDefinition;
        if (!CoroutineMethods.HasAttribute(definition) || !definition.ExplicitInterfaceImplementations.IsEmpty) return null;
        if (definition.IsStatic && (definition.IsAbstract || definition.IsVirtual)) return null;
        var name = definition.Name + RuntimeNames.FactorySuffix;
        if (SymbolEqualityComparer.Default.Equals(definition.ContainingAssembly, compilation.Assembly))
        {
            return CoroutineMethods.GetsFactory(definition) && (CoroutineMethods.GetsFrame(definition) || CoroutineMethods.GetsForwardingFactory(definition))
                ? CoroutineMethods.FactoryName(definition)
                : null;
        }

        return definition.ContainingType.GetMembers(name).OfType<IMethodSymbol>().Any(factory =>
            factory.Parameters.Length == definition.Parameters.Length
            && factory.Arity == definition.Arity
            && compilation.IsSymbolAccessibleWithin(factory, within))
            ? name
            : null;
    }
}
