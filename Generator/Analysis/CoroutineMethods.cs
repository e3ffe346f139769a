using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Analysis;

/// <summary>What can be told of a coroutine from its symbol alone: the same for its own generation and for that of its callers.</summary>
internal static class CoroutineMethods
{
    public const string AttributeName = "CoroGen.CoroutineAttribute";

    /// <summary>Whether the type is <c>Coro</c> or <c>Coro&lt;T&gt;</c>; gives T, or null.</summary>
    public static bool IsCoro(ITypeSymbol? type, out ITypeSymbol? result) => IsRuntimeType(type, "Coro", out result);

    /// <summary>Whether the type is <c>CoroTask</c>, <c>CoroTask&lt;T&gt;</c>, or derived from one; gives T, or null.</summary>
    public static bool IsCoroTask(ITypeSymbol? type, out ITypeSymbol? result)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (IsRuntimeType(type, "CoroTask", out result)) return true;
        }

        result = null;
        return false;
    }

    /// <summary>Whether the type is one that an async iterator returns; gives the type of the items.</summary>
    public static bool IsIterator(ITypeSymbol? type, out ITypeSymbol? item)
    {
        item = null;
        if (type is not INamedTypeSymbol { Name: "IAsyncEnumerable" or "IAsyncEnumerator", Arity: 1, ContainingType: null, ContainingNamespace: { Name: "Generic", ContainingNamespace: { Name: "Collections", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } } } named)
            return false;
        item = named.TypeArguments[0];
        return true;
    }

    /// <summary>Whether coroutines return the type.</summary>
    public static bool IsReturned(ITypeSymbol? type) => IsCoro(type, out _) || IsIterator(type, out _);

    public static bool HasAttribute(IMethodSymbol method) => AttributeOf(method) is not null;

    /// <summary>The attribute of the method, or of its other part.</summary>
    public static AttributeData? AttributeOf(IMethodSymbol method) => Own(method) ?? Own(method.PartialDefinitionPart) ?? Own(method.PartialImplementationPart);

    /// <summary>Whether the type is that of the attribute.</summary>
    public static bool IsAttribute(ITypeSymbol? type) =>
        type is { Name: "CoroutineAttribute", ContainingType: null, ContainingNamespace: { Name: "CoroGen", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>Whether the generator gives the method a frame: one that runs its body, or, where that is not covered, wraps the compiler's machine.</summary>
    public static bool GetsFrame(IMethodSymbol method) =>
        HasAttribute(method)
        && GetsFactory(method)
        && IsAsync(method)
        && !method.IsAbstract
        && Obstacle.Of(method) is null;

    /// <summary>Whether the method has a body that the compiler makes a state machine of.</summary>
    public static bool IsAsync(IMethodSymbol method) => method.IsAsync || (method.PartialImplementationPart?.IsAsync ?? false);

    /// <summary>Whether the method has no frame but a factory that calls it, which those of its overrides take over.</summary>
    public static bool GetsForwardingFactory(IMethodSymbol method) =>
        GetsFactory(method)
        && !GetsFrame(method)
        && !method.IsStatic
        && (method.IsAbstract || method.IsVirtual || method.IsOverride);

    /// <summary>
    /// Whether a hidden factory can stand beside the method. One that is neither async nor overridable gets none: a call of it is all there is.
    /// </summary>
    public static bool GetsFactory(IMethodSymbol method) =>
        method.MethodKind is MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation
        && IsReturned(method.ReturnType)
        && method.Parameters.All(parameter => parameter.RefKind == RefKind.None && TypeNames.IsNameable(parameter.Type) && !parameter.Type.IsRefLikeType)
        && TypeNames.IsNameable(method.ReturnType)
        && IsPartial(method.ContainingType)
        && !method.DeclaringSyntaxReferences.IsEmpty
        && Obstacle.OfCalls(method) is null
        && !IsHidden(method);

    /// <summary>The name of the frame that the generator gives to the method.</summary>
    public static string FrameName(IMethodSymbol method)
    {
        method = method.OriginalDefinition;
        var name = BaseName(method);
        var ordinal = 0;
        foreach (var member in method.ContainingType.GetMembers().OfType<IMethodSymbol>())
        {
            if (SymbolEqualityComparer.Default.Equals(member, method) || SymbolEqualityComparer.Default.Equals(member, method.PartialDefinitionPart)) break;
            if (BaseName(member) == name && GetsFrame(member)) ordinal++;
        }

        return Unused(method.ContainingType, name + RuntimeNames.FrameSuffix + (ordinal == 0 ? "" : (ordinal + 1).ToString()));
    }

    /// <summary>
    /// The name of the hidden factory that gives a boxed frame. Factories of overloads have one name, as the overloads have, and calls of them are bound
    /// again. One that calls can reach where they cannot reach the method has a name of its own, or they would be bound to it.
    /// </summary>
    public static string FactoryName(IMethodSymbol method)
    {
        method = method.OriginalDefinition;
        var isOfMany = method.ExplicitInterfaceImplementations.IsEmpty && !IsReachedFromOutside(method);
        return Unused(
            method.ContainingType,
            BaseName(method) + RuntimeNames.FactorySuffix + (isOfMany ? "" : "_" + StableHash.Of(DocumentationCommentId.CreateDeclarationId(method)!).Substring(8)));
    }

    /// <summary>
    /// Whether the factory is internal though the method is not: interceptors stand outside of the type, and reach a private or protected method so.
    /// </summary>
    public static bool IsReachedFromOutside(IMethodSymbol method) =>
        method.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal
        && !method.IsVirtual && !method.IsAbstract && !method.IsOverride
        && method.ExplicitInterfaceImplementations.IsEmpty
        && Visibility.IsInternal(method);

    /// <summary>Whether the user's text has a member of the factory's name in a type, or in one between it and its base that has the factory.</summary>
    public static bool HidesFactory(INamedTypeSymbol? type, INamedTypeSymbol declaring, string factory)
    {
        for (; type is not null && !SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, declaring.OriginalDefinition); type = type.BaseType)
        {
            if (!type.DeclaringSyntaxReferences.IsEmpty && !type.GetMembers(factory).IsEmpty) return true;
        }

        return false;
    }

    /// <summary>The name of the method as a part of identifiers.</summary>
    public static string BaseName(IMethodSymbol method)
    {
        if (method.ExplicitInterfaceImplementations.IsEmpty) return method.Name;
        var name = new StringBuilder();
        foreach (var character in method.Name) name.Append(SyntaxFacts.IsIdentifierPartCharacter(character) ? character : '_');
        return name.ToString();
    }

    /// <summary>The name of the method without the interface that it implements explicitly.</summary>
    public static string SimpleName(IMethodSymbol method) => method.Name.Substring(method.Name.LastIndexOf('.') + 1);

    /// <summary>Whether the type, and each type around it, is partial and can be reached from another file.</summary>
    public static bool IsPartial(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            if (type.IsFileLocal || type.DeclaringSyntaxReferences.IsEmpty) return false;
            foreach (var reference in type.DeclaringSyntaxReferences)
            {
                // Top-level statements are a part of their Program without a word about it.
                var syntax = reference.GetSyntax();
                if (syntax is CompilationUnitSyntax) continue;
                if (syntax is not TypeDeclarationSyntax declaration || !declaration.Modifiers.Any(SyntaxKind.PartialKeyword)) return false;
            }
        }

        return true;
    }

    private static AttributeData? Own(IMethodSymbol? method)
    {
        if (method is null) return null;
        foreach (var attribute in method.GetAttributes())
        {
            if (IsAttribute(attribute.AttributeClass)) return attribute;
        }

        return null;
    }

    private static bool IsRuntimeType(ITypeSymbol? type, string name, out ITypeSymbol? result)
    {
        result = null;
        if (type is not INamedTypeSymbol { ContainingType: null, ContainingNamespace: { Name: "CoroGen", ContainingNamespace.IsGlobalNamespace: true } } named
            || named.Name != name)
        {
            return false;
        }

        if (named.TypeArguments.Length == 1) result = named.TypeArguments[0];
        return true;
    }

    // By a member of the user's with the name of the factory that an override would take over.
    private static bool IsHidden(IMethodSymbol method)
    {
        if (!method.IsOverride) return false;
        var first = method;
        while (first.OverriddenMethod is { } overridden) first = overridden;
        var name = first.DeclaringSyntaxReferences.IsEmpty ? first.Name + RuntimeNames.FactorySuffix : FactoryName(first);
        return HidesFactory(method.ContainingType, first.ContainingType, name);
    }

    private static string Unused(INamedTypeSymbol type, string name)
    {
        while (!type.GetMembers(name).IsEmpty) name += "_";
        return name;
    }
}
