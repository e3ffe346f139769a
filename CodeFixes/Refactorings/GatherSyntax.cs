using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes.Refactorings;

/// <summary>Writes a gather in the place of several awaits.</summary>
internal static class GatherSyntax
{
    private const int LongestLine = 120;
    private const string Discard = "_";

    public static StatementSyntax Of(IReadOnlyList<AwaitStatement> run, SemanticModel model)
    {
        StatementSyntax first = run[0].Statement, last = run[run.Count - 1].Statement;
        string coro = CoroGenNames.Shortened(CoroGenNames.Coro, model, first.SpanStart);
        string beginning = $"{Results(run)}await {coro}.Gather(";
        string line = $"{beginning}{string.Join(", ", run.Select(static awaiting => awaiting.Call.ToString()))});";
        bool hasComments = run.Any(awaiting => Comments(awaiting, isFirst: awaiting == run[0], isLast: awaiting == run[run.Count - 1]).Any());
        string text = hasComments || line.Length > LongestLine ? beginning + Lines(run) : line;
        return SyntaxFactory.ParseStatement(text).WithLeadingTrivia(first.GetLeadingTrivia()).WithTrailingTrivia(last.GetTrailingTrivia());
    }

    /// <summary>What is declared: nothing, or the parts of a tuple.</summary>
    private static string Results(IReadOnlyList<AwaitStatement> run)
    {
        if (run.All(static awaiting => awaiting.Name is null)) return "";

        bool isVar = run.All(static awaiting => awaiting.Declaration?.Type.IsVar ?? true);
        IEnumerable<string> parts = run.Select(awaiting => (isVar ? "" : $"{awaiting.Declaration?.Type.ToString() ?? "var"} ") + (awaiting.Name ?? Discard));
        return $"{(isVar ? "var " : "")}({string.Join(", ", parts)}) = ";
    }

    /// <summary>A line for each, with the comments that stood on it.</summary>
    private static string Lines(IReadOnlyList<AwaitStatement> run)
    {
        string own = run[0].Statement.Indentation().ToFullString();
        string indentation = own + (own.Contains('\t') ? "\t" : "    ");
        var lines = new StringBuilder("\n");
        for (int i = 0; i < run.Count; i++)
        {
            bool isLast = i == run.Count - 1;
            foreach (SyntaxTrivia comment in Comments(run[i], isFirst: i == 0, isLast))
            {
                if (!IsTrailing(comment, run[i])) lines.Append(indentation).Append(comment).Append('\n');
            }

            lines.Append(indentation).Append(run[i].Call).Append(isLast ? ");" : ",");
            foreach (SyntaxTrivia comment in Comments(run[i], isFirst: i == 0, isLast))
            {
                if (IsTrailing(comment, run[i])) lines.Append(' ').Append(comment);
            }

            if (!isLast) lines.Append('\n');
        }

        return lines.ToString();
    }

    /// <summary>Those in the statement, but for what stands in the call, above the first, and behind the last, which stay where they are.</summary>
    private static IEnumerable<SyntaxTrivia> Comments(AwaitStatement awaiting, bool isFirst, bool isLast) => awaiting.Statement.DescendantTrivia()
        .Where(static trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia)
        .Where(trivia => !awaiting.Call.Span.Contains(trivia.Span))
        .Where(trivia => !isFirst || trivia.SpanStart > awaiting.Statement.SpanStart)
        .Where(trivia => !isLast || trivia.SpanStart < awaiting.Statement.Span.End);

    private static bool IsTrailing(SyntaxTrivia comment, AwaitStatement awaiting) => comment.SpanStart > awaiting.Call.Span.End;
}
