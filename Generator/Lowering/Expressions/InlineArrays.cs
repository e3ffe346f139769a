using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>Structs with <c>[InlineArray]</c>, which loops go through in place.</summary>
internal static class InlineArrays
{
    /// <summary>The number of elements; null for other types.</summary>
    public static int? LengthOf(ITypeSymbol type) => type.IsValueType
        ? type.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass is { Name: "InlineArrayAttribute", ContainingNamespace.Name: "CompilerServices" })?.ConstructorArguments.FirstOrDefault().Value as int?
        : null;

    /// <summary>The type of the elements: that of the only field.</summary>
    public static ITypeSymbol ElementOf(ITypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>().First(static field => !field.IsStatic).Type;

    /// <summary>The variable that a loop goes through, which sees what is written to it meanwhile; a copy of what is no variable.</summary>
    public static Code Hold(ExpressionSyntax collection, BodyLowering body)
    {
        if (AssignmentTargets.IsVariable(collection, body))
        {
            if (body.Facts.Suspends(collection)) AssignmentTargets.PrepareOnly(collection, body);
            AssignmentTargets.SpillFixed(collection, body);
            return body.Rewrite(collection);
        }

        Expressions.Prepare(collection, body);
        var copy = body.Variables.NewTemporary(body.Facts.Model.GetTypeInfo(collection).Type, "array");
        body.Assign(copy, body.Rewrite(collection), declares: true, collection);
        return Code.Of(copy);
    }
}
