using CoroGen.Generator.Binding;
using CoroGen.Generator.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>
/// Methods without a body by which the runtime reaches what C# lets only an object creation reach: constructors of types with required
/// members, and setters that are <c>init</c>.
/// </summary>
internal sealed class Accessors(BodyLowering body)
{
    private const string Attribute = "System.Runtime.CompilerServices.UnsafeAccessorAttribute";

    private readonly Dictionary<ISymbol, string> _names = new(SymbolEqualityComparer.Default);

    /// <summary>The methods, printed.</summary>
    public List<string> Methods { get; } = new();

    /// <summary>What to call in place of <c>new T</c>; null where that can be written.</summary>
    public string? ForConstructor(BaseObjectCreationExpressionSyntax creation, ITypeSymbol type)
    {
        if (!HasRequiredMembers(type)) return null;
        if (body.Model.GetSymbolInfo(creation).Symbol is not IMethodSymbol constructor) throw new UnsupportedConstructException("an await in the initializer of an object without a constructor", creation);
        if (constructor.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "SetsRequiredMembersAttribute")) return null;
        if (type.IsValueType && constructor.IsImplicitlyDeclared) return "default";
        Check(constructor.ContainingType, creation);
        if (_names.TryGetValue(constructor, out var name)) return name;
        name = _names[constructor] = body.Names.Fresh("New" + type.Name);
        var parameters = string.Join(", ", constructor.Parameters.Select(static parameter => $"{TypeNames.Of(parameter.Type)} {TypeNames.Identifier(parameter.Name)}{Parameters.Default(parameter)}"));
        Methods.Add($"[global::{Attribute}(global::System.Runtime.CompilerServices.UnsafeAccessorKind.Constructor)] private static extern {TypeNames.Of(constructor.ContainingType)} {name}({parameters});");
        return name;
    }

    /// <summary>What to call to set an <c>init</c> property.</summary>
    public string ForSetter(IMethodSymbol setter, SyntaxNode source)
    {
        Check(setter.ContainingType, source);
        if (_names.TryGetValue(setter, out var name)) return name;
        name = _names[setter] = body.Names.Fresh(setter.Name);
        var by = setter.ContainingType.IsValueType ? "ref " : "";
        Methods.Add($"[global::{Attribute}(global::System.Runtime.CompilerServices.UnsafeAccessorKind.Method, Name = \"{setter.Name}\")] private static extern void {name}({by}{TypeNames.Of(setter.ContainingType)} target, {TypeNames.Of(setter.Parameters[0].Type)} value);");
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
    private void Check(INamedTypeSymbol type, SyntaxNode source)
    {
        var isGeneric = body.Method.IsGenericMethod;
        for (var outer = body.Method.ContainingType; outer is not null; outer = outer.ContainingType) isGeneric |= outer.IsGenericType;
        for (var outer = type; outer is not null; outer = outer.ContainingType) isGeneric |= outer.IsGenericType;
        if (isGeneric || body.Facts.Compilation.GetTypeByMetadataName(Attribute) is null) throw new UnsupportedConstructException("an await in an initializer with init-only or required members of a generic type, or before .NET 8", source);
    }
}
