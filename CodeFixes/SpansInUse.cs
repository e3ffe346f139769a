using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CoroGen.CodeFixes;

/// <summary>Spans and references, which no await may stand between the making and the use of.</summary>
internal static class SpansInUse
{
    /// <summary>Whether an await at the place would part one from its use.</summary>
    public static bool AreAt(SyntaxNode place, SemanticModel model)
    {
        if (place.FirstAncestorOrSelf<StatementSyntax>() is not { } statement) return false;
        return IsEvaluatedBefore(place, statement, model)
            || place.Ancestors().OfType<CommonForEachStatementSyntax>().Any(loop => IsSpan(loop.Expression, model))
            || AreKept(place, statement, model);
    }

    // What is evaluated before, in the same statement: text.AsSpan().IndexOf(F()).
    private static bool IsEvaluatedBefore(SyntaxNode place, StatementSyntax statement, SemanticModel model) => statement
        .DescendantNodes()
        .OfType<ExpressionSyntax>()
        .Any(expression => expression.Span.End <= place.SpanStart && IsSpan(expression, model));

    // A variable that is mentioned behind the place, or in an earlier part of a loop that comes round again.
    private static bool AreKept(SyntaxNode place, StatementSyntax statement, SemanticModel model)
    {
        SyntaxNode? function = statement.Ancestors().FirstOrDefault(static node =>
            node is MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax);
        if (function is null) return false;
        foreach (ILocalSymbol local in model.LookupSymbols(place.SpanStart).OfType<ILocalSymbol>())
        {
            if (local.RefKind == RefKind.None && !local.Type.IsRefLikeType) continue;
            TextSpan declared = local.DeclaringSyntaxReferences[0].Span;
            if (declared.Start > place.SpanStart) continue;
            SyntaxNode repeated = statement.AncestorsAndSelf().LastOrDefault(around =>
                around is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax && !around.Span.Contains(declared)) ?? statement;
            if (function.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.SpanStart >= repeated.SpanStart && name.Identifier.ValueText == local.Name))
                return true;
        }

        return false;
    }

    private static bool IsSpan(ExpressionSyntax expression, SemanticModel model)
    {
        TypeInfo info = model.GetTypeInfo(expression);
        return info.Type is { IsRefLikeType: true } || info.ConvertedType is { IsRefLikeType: true };
    }
}
