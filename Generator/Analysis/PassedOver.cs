using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Analysis;

/// <summary>
/// The types of the compilation that override a coroutine, or implement one that has a body in its interface, and can have no factory for that: because
/// they are not partial, or their method is no coroutine. The factory of the coroutine has to call the method for them, or would pass theirs over.
/// </summary>
internal sealed class PassedOver(Compilation compilation)
{
    private readonly Dictionary<IMethodSymbol, List<INamedTypeSymbol>> _again = new(SymbolEqualityComparer.Default);
    private Dictionary<IMethodSymbol, List<INamedTypeSymbol>>? _types;

    /// <summary>The types with such overrides or implementations of a method.</summary>
    public IReadOnlyList<INamedTypeSymbol> By(IMethodSymbol method) =>
        (_types ??= Find()).TryGetValue(method.OriginalDefinition, out var types) ? types : [];

    /// <summary>The types, derived from that of a method which implements a member of an interface, that implement the member once more.</summary>
    public IReadOnlyList<INamedTypeSymbol> AsImplementationBy(IMethodSymbol method)
    {
        _types ??= Find();
        return _again.TryGetValue(method.OriginalDefinition, out var types) ? types : [];
    }

    private Dictionary<IMethodSymbol, List<INamedTypeSymbol>> Find()
    {
        var found = new Dictionary<IMethodSymbol, List<INamedTypeSymbol>>(SymbolEqualityComparer.Default);
        var spaces = new Stack<INamespaceOrTypeSymbol>([compilation.Assembly.GlobalNamespace]);
        while (spaces.Count > 0)
        {
            var space = spaces.Pop();
            foreach (var member in space.GetMembers())
            {
                if (member is INamespaceOrTypeSymbol inner) spaces.Push(inner);
                if (member is IMethodSymbol { IsOverride: true } method && !HasFactory(method)) AddOverridden(method);
            }

            if (space is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type) AddImplemented(type);
        }

        return found;

        void AddOverridden(IMethodSymbol method)
        {
            for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
                Add(overridden, method.ContainingType);
        }

        void AddImplemented(INamedTypeSymbol type)
        {
            foreach (var member in type.AllInterfaces.SelectMany(static contract => contract.GetMembers()).OfType<IMethodSymbol>())
            {
                AddImplementedAgain(type, member);
                if (!member.IsAsync) continue;
                var places = member.ExplicitInterfaceImplementations.IsEmpty ? [member] : member.ExplicitInterfaceImplementations;
                if (places.Any(place => IsPassedOver(type.FindImplementationForInterfaceMember(place)))) Add(member, type);
            }
        }

        // A type that only inherits an implementation has the one of its base type.
        void AddImplementedAgain(INamedTypeSymbol type, IMethodSymbol member)
        {
            if (!CoroutineMethods.HasAttribute(member)) return;
            var own = type.FindImplementationForInterfaceMember(member);
            for (var outer = type.BaseType; outer is not null && IsPassedOver(own); outer = outer.BaseType)
            {
                if (outer.FindImplementationForInterfaceMember(member) is not IMethodSymbol inherited || SymbolEqualityComparer.Default.Equals(inherited, own))
                    continue;
                AddTo(_again, inherited, type);
            }
        }

        void Add(IMethodSymbol method, INamedTypeSymbol type)
        {
            method = method.OriginalDefinition;
            if (SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly) && CoroutineMethods.GetsFrame(method))
                AddTo(found, method, type);
        }

        static void AddTo(Dictionary<IMethodSymbol, List<INamedTypeSymbol>> map, IMethodSymbol method, INamedTypeSymbol type)
        {
            method = method.OriginalDefinition;
            if (!map.TryGetValue(method, out var types)) map[method] = types = new List<INamedTypeSymbol>();
            if (!types.Contains(type, SymbolEqualityComparer.Default)) types.Add(type);
        }
    }

    private static bool IsPassedOver(ISymbol? implementation) =>
        implementation is IMethodSymbol { ContainingType.TypeKind: not TypeKind.Interface } method && !HasFactory(method);

    // Overrides that are no coroutines get one where they can.
    private static bool HasFactory(IMethodSymbol method) =>
        CoroutineMethods.GetsFactory(method.OriginalDefinition) && (method.IsOverride || CoroutineMethods.HasAttribute(method));
}
