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
        var last = clauses.FindLastIndex(clause => clause is JoinClauseSyntax join && body.Suspends(join.InExpression));
        if (!clauses.Take(last).All(clause => IsDeferred(clause, body)))
        {
            throw new UnsupportedConstructException("a query with an await in a join, behind clauses whose methods may run at once", query);
        }

        Expressions.PrepareSequence(body, [query.FromClause.Expression, .. clauses.OfType<JoinClauseSyntax>().Select(static join => join.InExpression)]);
    }

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
    private static bool IsDeferred(SyntaxNode clause, BodyLowering body)
    {
        if (clause is not QueryClauseSyntax part) return IsOfLinq(body.Model.GetSymbolInfo(clause).Symbol);
        var info = body.Model.GetQueryClauseInfo(part);
        return IsOfLinq(info.CastInfo.Symbol) && IsOfLinq(info.OperationInfo.Symbol);
    }

    private static bool IsOfLinq(ISymbol? method) =>
        method is null || method.ContainingType is { Name: "Enumerable" or "Queryable", ContainingNamespace: { Name: "Linq", ContainingNamespace.Name: "System" } };
}
