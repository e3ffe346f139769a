using CoroGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>Queries of which a collection awaits. C# lets the first one do that, and those of joins; all else in a query stands in lambdas.</summary>
internal static class Queries
{
    public static void Prepare(QueryExpressionSyntax query, BodyLowering body)
    {
        var clauses = Clauses(query).ToList();
        var last = clauses.FindLastIndex(clause => clause is JoinClauseSyntax join && body.Facts.Suspends(join.InExpression));
        if (!clauses.Take(last).All(clause => IsDeferred(clause, body)))
        {
            throw new UnsupportedConstructException("a query with an await in a join, behind clauses whose methods may run at once", query);
        }

        Expressions.PrepareSequence(body, [query.FromClause.Expression, .. clauses.OfType<JoinClauseSyntax>().Select(static join => join.InExpression)]);
    }

    /// <summary>Whether methods of the clauses are told how the user wrote their arguments.</summary>
    public static bool ReadSource(QueryExpressionSyntax query, BodyLowering body) => Clauses(query)
        .SelectMany(clause => MethodsOf(clause, body))
        .Any(static method => (method.ReducedFrom ?? method).Parameters.Any(static parameter => CallerAttributes.TextOf(parameter) is not null));

    private static IEnumerable<SyntaxNode> Clauses(QueryExpressionSyntax query)
    {
        yield return query.FromClause;
        for (var part = query.Body; part is not null; part = part.Continuation?.Body)
        {
            foreach (var clause in part.Clauses)
            {
                if (clause is not OrderByClauseSyntax order) yield return clause;
                else foreach (var ordering in order.Orderings) yield return ordering;
            }

            yield return part.SelectOrGroup;
        }
    }

    // The methods of the clauses before a join are called before its collection is evaluated. Those of LINQ do nothing until the result is asked for.
    private static bool IsDeferred(SyntaxNode clause, BodyLowering body) => MethodsOf(clause, body).All(IsOfLinq);

    private static IEnumerable<IMethodSymbol> MethodsOf(SyntaxNode clause, BodyLowering body)
    {
        if (clause is not QueryClauseSyntax part) return new[] { body.Facts.Model.GetSymbolInfo(clause).Symbol }.OfType<IMethodSymbol>();
        var info = body.Facts.Model.GetQueryClauseInfo(part);
        return new[] { info.CastInfo.Symbol, info.OperationInfo.Symbol }.OfType<IMethodSymbol>();
    }

    private static bool IsOfLinq(IMethodSymbol method) =>
        method.ContainingType is { Name: "Enumerable" or "Queryable", ContainingNamespace: { Name: "Linq", ContainingNamespace.Name: "System" } };
}
