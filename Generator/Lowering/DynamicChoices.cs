using CoroGen.Generator.Binding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>
/// <c>&amp;&amp;</c> and <c>||</c> that are bound at run time. The frame has the call sites that the compiler would have: one that asks the
/// left operand, and one that joins both, and asks once more where the type has operators of its own.
/// </summary>
internal static class DynamicChoices
{
    private const string Binding = "global::Microsoft.CSharp.RuntimeBinder.";
    private const string CallSite = "global::System.Runtime.CompilerServices.CallSite";
    private const string ExpressionType = "global::System.Linq.Expressions.ExpressionType.";

    public static void Spill(BinaryExpressionSyntax logical, BodyLowering body)
    {
        var isOr = logical.IsKind(SyntaxKind.LogicalOrExpression);
        var value = Choices.NewValue(logical, body);
        var end = body.NewLabel("Decided");
        var leftType = TypeOf(logical.Left, body);
        Expressions.Prepare(logical.Left, body);
        var left = body.NewTemporary(leftType ?? body.Facts.Compilation.DynamicType, "left");
        body.Assign(left, body.Rewrite(logical.Left), declares: true, logical.Left);
        body.Assign(value, Code.Of(left));
        body.Branch(Asks(left, leftType, isOr, body), true, end, logical.Left);
        Expressions.Prepare(logical.Right, body);
        var rightType = TypeOf(logical.Right, body);
        var join = Site($"{TextOf(leftType)}, {TextOf(rightType)}, object", $"BinaryOperation({Binding}CSharpBinderFlags.BinaryOperationLogical, {ExpressionType}{(isOr ? "Or" : "And")}, {Context(body)}, new[] {{ {Argument(leftType)}, {Argument(rightType)} }})", body);
        body.Assign(value, Code.Of($"{join}.Target({join}, ", left, ", ", body.Rewrite(logical.Right), ")"), source: logical.Right);
        body.Place(end);
        body.Replacements[logical] = Code.Of(value);
    }

    private static Code Asks(Variable left, ITypeSymbol? leftType, bool isOr, BodyLowering body)
    {
        if (leftType is null)
        {
            var question = Site("object, bool", $"UnaryOperation({Binding}CSharpBinderFlags.None, {ExpressionType}{(isOr ? "IsTrue" : "IsFalse")}, {Context(body)}, new[] {{ {Argument(null)} }})", body);
            return Code.Of($"{question}.Target({question}, ", left, ")");
        }

        if (isOr) return Code.Of(left, " ? true : false");
        return body.Facts.Compilation.ClassifyConversion(leftType, body.Facts.Compilation.GetSpecialType(SpecialType.System_Boolean)).IsImplicit
            ? Code.Of("!", left)
            : Code.Of(Choices.FalseOperator, ".Invoke(", left, ")");
    }

    // The type that C# knows of the operand; null where it is dynamic.
    private static ITypeSymbol? TypeOf(ExpressionSyntax operand, BodyLowering body) =>
        body.Model.GetTypeInfo(operand).Type is { TypeKind: not TypeKind.Dynamic } type && TypeNames.IsNameable(type) ? type : null;

    private static string TextOf(ITypeSymbol? type) => type is null ? "object" : TypeNames.Of(type);

    private static string Argument(ITypeSymbol? type) =>
        $"{Binding}CSharpArgumentInfo.Create({Binding}CSharpArgumentInfoFlags.{(type is null ? "None" : "UseCompileTimeType")}, null)";

    private static string Context(BodyLowering body) => $"typeof({TypeNames.Of(body.Method.ContainingType)})";

    private static string Site(string types, string binder, BodyLowering body)
    {
        var name = body.Names.Fresh("Site");
        var type = $"{CallSite}<global::System.Func<{CallSite}, {types}>>";
        body.Samples.Add($"private static readonly {type} {name} = {type}.Create({Binding}Binder.{binder});");
        return name;
    }
}
