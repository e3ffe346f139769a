using CoroGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>Call sites of what is bound at run time: fields of the frame, such as the compiler would make.</summary>
internal static class DynamicSites
{
    public const string Binding = "global::Microsoft.CSharp.RuntimeBinder.";
    public const string ExpressionType = "global::System.Linq.Expressions.ExpressionType.";

    private const string CallSite = "global::System.Runtime.CompilerServices.CallSite";

    /// <summary>The type that C# knows of the operand; null where it is dynamic.</summary>
    public static ITypeSymbol? TypeOf(ExpressionSyntax operand, BodyLowering body) =>
        body.Facts.Model.GetTypeInfo(operand).Type is { TypeKind: not TypeKind.Dynamic } type && TypeNames.IsNameable(type) ? type : null;

    public static string TextOf(ITypeSymbol? type) => type is null ? "object" : TypeNames.Of(type);

    /// <summary>What the binder is told of an operand.</summary>
    public static string Argument(ITypeSymbol? type, bool isConstant = false)
    {
        var flag = $"{Binding}CSharpArgumentInfoFlags.";
        return $"{Binding}CSharpArgumentInfo.Create({flag}{(type is null ? "None" : "UseCompileTimeType")}{(isConstant ? $" | {flag}Constant" : "")}, null)";
    }

    public static string Context(BodyLowering body) => $"typeof({TypeNames.Of(body.Facts.Method.ContainingType)})";

    /// <summary>The flag of the binder, where the place is checked for overflow.</summary>
    public static string Checked(SyntaxNode place, BodyLowering body) => IsChecked(place, body) ? $" | {Binding}CSharpBinderFlags.CheckedContext" : "";

    /// <summary>Makes a site.</summary>
    /// <param name="types">The types of its operands, and of its result.</param>
    /// <param name="binder">The call that makes its binder.</param>
    /// <param name="body">The body that it stands in.</param>
    /// <returns>Its name.</returns>
    public static string Site(string types, string binder, BodyLowering body)
    {
        var name = body.Names.Fresh("Site");
        var type = $"{CallSite}<global::System.Func<{CallSite}, {types}>>";
        body.StaticMembers.Add($"private static readonly {type} {name} = {type}.Create({Binding}Binder.{binder});");
        return name;
    }

    private static bool IsChecked(SyntaxNode place, BodyLowering body) => CheckedContext.Of(place) is { } keyword
        ? keyword == "checked"
        : body.Facts.Compilation.Options is CSharpCompilationOptions { CheckOverflow: true };
}
