using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>
/// Receivers of unconstrained type parameters: the compiler holds them over an await if they are objects, and refers to them if they are structs.
/// </summary>
internal static class OpenReceivers
{
    /// <summary>
    /// Whether the expression stands for a variable of which only the running program knows if it refers to an object, and that can be changed.
    /// </summary>
    public static bool Is(ExpressionSyntax expression, BodyLowering body) =>
        body.Facts.Model.GetTypeInfo(expression).Type is ITypeParameterSymbol { IsValueType: false, IsReferenceType: false }
            && AssignmentTargets.IsVariable(expression, body)
            && !IsReadOnly(expression, body);

    /// <summary>Such a receiver of a call over an await: the object that the variable refers to now, or the variable itself if it is a struct.</summary>
    public static Code Hold(ExpressionSyntax variable, ITypeSymbol type, BodyLowering body, out Variable held)
    {
        var place = body.Rewrite(variable);
        held = body.Variables.NewTemporary(type, "receiver");
        body.Assign(held, place, declares: true, variable);
        return Code.Of($"(typeof({TypeNames.Of(type)}).IsValueType ? ref ", body.Rewrite(variable), " : ref ", held, ")");
    }

    private static bool IsReadOnly(ExpressionSyntax variable, BodyLowering body)
    {
        variable = AwaitSyntax.Place(variable);
        return body.Facts.Model.GetSymbolInfo(variable).Symbol switch
        {
            IFieldSymbol { IsReadOnly: true } or ILocalSymbol { RefKind: RefKind.RefReadOnly } => true,
            IFieldSymbol { IsStatic: false, ContainingType.IsReferenceType: false } => variable is MemberAccessExpressionSyntax access
                && IsReadOnly(access.Expression, body),
            _ => false,
        };
    }
}
