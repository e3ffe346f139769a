using CoroGen.Generator.Analysis;
using CoroGen.Generator.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static CoroGen.Generator.Analysis.RuntimeNames;

namespace CoroGen.Generator.Lowering;

/// <summary>
/// Methods without a body by which the runtime reaches what C# lets only an object creation reach: constructors of types with required
/// members, and setters that are <c>init</c>.
/// </summary>
internal sealed class Accessors(BodyLowering body)
{
    private const string Attribute = "System.Runtime.CompilerServices.UnsafeAccessorAttribute";

    private readonly Dictionary<ISymbol, string> _names = new(SymbolEqualityComparer.Default);

    /// <summary>What to call in place of <c>new T</c>; null where that can be written.</summary>
    public string? ForConstructor(BaseObjectCreationExpressionSyntax creation, ITypeSymbol type)
    {
        if (!HasRequiredMembers(type)) return null;
        if (body.Facts.Model.GetSymbolInfo(creation).Symbol is not IMethodSymbol constructor)
        {
            throw new UnsupportedConstructException("an await in the initializer of an object without a constructor", creation);
        }

        if (constructor.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "SetsRequiredMembersAttribute")) return null;
        if (type.IsValueType && constructor.IsImplicitlyDeclared) return $"{Types.InitOnly}.Default<{TypeNames.Of(type)}>";
        if (_names.TryGetValue(constructor, out var name)) return name;
        name = _names[constructor] = body.Names.Fresh("New" + type.Name);
        var parameters = Parameters.ForCalls(constructor.Parameters);
        if (NeedsReflection(constructor.ContainingType))
        {
            var made = TypeNames.Of(constructor.ContainingType);
            var types = string.Join(", ", constructor.Parameters.Select(static parameter => $"typeof({TypeNames.Of(parameter.Type)})"));
            var arguments = string.Join(", ", constructor.Parameters.Select(static parameter => TypeNames.Identifier(parameter.Name)));
            body.StaticMembers.Add($"private static {made} {name}({parameters}) => {Types.InitOnly}.Make<{made}>(new global::System.Type[] {{ {types} }}, new object?[] {{ {arguments} }});");
            return name;
        }

        body.StaticMembers.Add($"[global::{Attribute}(global::System.Runtime.CompilerServices.UnsafeAccessorKind.Constructor)] private static extern {TypeNames.Of(constructor.ContainingType)} {name}({parameters});");
        return name;
    }

    /// <summary>What to call to set an <c>init</c> property, with the indices of one that has some before the value.</summary>
    public string ForSetter(IMethodSymbol setter, SyntaxNode source)
    {
        if (NeedsReflection(setter.ContainingType))
        {
            if (setter.Parameters.Length > 1)
            {
                throw new UnsupportedConstructException("an await in the initializer of an 'init' indexer of a generic type", source);
            }

            return $"{Types.InitOnly}.{(setter.ContainingType.IsValueType ? "OfStruct" : "OfClass")}<{TypeNames.Of(setter.ContainingType)}, {TypeNames.Of(setter.Parameters[0].Type)}>(\"{setter.Name}\")";
        }

        if (_names.TryGetValue(setter, out var name)) return name;
        name = _names[setter] = body.Names.Fresh(setter.Name);
        var by = setter.ContainingType.IsValueType ? "ref " : "";
        body.StaticMembers.Add($"[global::{Attribute}(global::System.Runtime.CompilerServices.UnsafeAccessorKind.Method, Name = \"{setter.Name}\")] private static extern void {name}({by}{TypeNames.Of(setter.ContainingType)} @this, {Parameters.ForCalls(setter.Parameters)});");
        return name;
    }

    private static bool HasRequiredMembers(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers().Any(static member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })) return true;
        }

        return false;
    }

    // The runtime reads the types of an accessor to the letter: a generic one is not accepted everywhere.
    private bool NeedsReflection(INamedTypeSymbol type)
    {
        var isGeneric = body.Facts.Method.IsGenericMethod;
        for (var outer = body.Facts.Method.ContainingType; outer is not null; outer = outer.ContainingType) isGeneric |= outer.IsGenericType;
        for (var outer = type; outer is not null; outer = outer.ContainingType) isGeneric |= outer.IsGenericType;
        return isGeneric || body.Facts.Compilation.GetTypeByMetadataName(Attribute) is null;
    }
}
