using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Tests.RandomPrograms;

/// <summary>Makes a failing program smaller while it goes on failing: drops members and statements, and puts operands in the place of expressions.</summary>
internal static class ProgramShrinker
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    /// <summary>The kind of a failure: a shrunk program has to fail in the same way.</summary>
    public static string KindOf(string failure)
    {
        var line = failure.Split('\n')[0];
        if (line.StartsWith("The traces differ", StringComparison.Ordinal)) return "traces";
        var start = failure.IndexOf(": CS", StringComparison.Ordinal);
        return start >= 0 && line.Contains("does not compile", StringComparison.Ordinal) ? failure.Substring(start + 2, 6) : line[..Math.Min(30, line.Length)];
    }

    /// <summary>Gives the smallest program found.</summary>
    /// <param name="source">A program that fails.</param>
    /// <param name="stillFails">Says of a text whether it is a legal program that fails in the same way.</param>
    public static string Shrink(string source, Func<string, bool> stillFails)
    {
        var watch = Stopwatch.StartNew();
        var progress = true;
        while (progress && watch.Elapsed < s_limit)
        {
            progress = false;
            var index = 0;
            while (watch.Elapsed < s_limit)
            {
                // Each success changes the tree: the candidates of the rest are made anew from there on.
                var candidates = Candidates(CSharpSyntaxTree.ParseText(source).GetRoot());
                var candidate = candidates.Skip(index).FirstOrDefault();
                if (candidate is null) break;
                var text = Make(candidate, source);
                if (text.Length < source.Length && stillFails(text))
                {
                    source = text;
                    progress = true;
                }
                else
                {
                    index++;
                }
            }
        }

        return source;
    }

    /// <summary>A candidate, or the source itself where the tree does not allow such a node.</summary>
    private static string Make(Func<string> candidate, string source)
    {
        try
        {
            return candidate();
        }
        catch (Exception exception) when (exception is InvalidCastException or ArgumentException or InvalidOperationException)
        {
            return source;
        }
    }

    private static IEnumerable<Func<string>> Candidates(SyntaxNode root)
    {
        foreach (var method in root.DescendantNodes().OfType<MethodDeclarationSyntax>()) yield return () => Without(root, method);
        foreach (var statement in root.DescendantNodes().OfType<StatementSyntax>().Where(each => each.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax))
        {
            yield return () => Without(root, statement);
            foreach (var part in Parts(statement)) yield return () => root.ReplaceNode(statement, part.WithTriviaFrom(statement)).ToFullString();
        }

        foreach (var part in root.DescendantNodes().Where(each => each is ElseClauseSyntax or CatchClauseSyntax or FinallyClauseSyntax or CatchFilterClauseSyntax or SwitchSectionSyntax))
            yield return () => Without(root, part);
        foreach (var expression in root.DescendantNodes().OfType<ExpressionSyntax>().Where(each => each is not (TypeSyntax or LiteralExpressionSyntax or InitializerExpressionSyntax)))
        {
            var operands = expression.DescendantNodes().OfType<ExpressionSyntax>().Where(each => each is not (TypeSyntax or InitializerExpressionSyntax)).Take(6);
            foreach (var operand in operands) yield return () => root.ReplaceNode(expression, operand.WithTriviaFrom(expression)).ToFullString();
            yield return () => root.ReplaceNode(expression, SyntaxFactory.ParseExpression("1").WithTriviaFrom(expression)).ToFullString();
            yield return () => root.ReplaceNode(expression, SyntaxFactory.ParseExpression("true").WithTriviaFrom(expression)).ToFullString();
        }

        foreach (var parameter in root.DescendantNodes().OfType<ParameterSyntax>()) yield return () => Without(root, parameter);
    }

    /// <summary>What may stand for a statement: the blocks in it.</summary>
    private static IEnumerable<StatementSyntax> Parts(StatementSyntax statement) =>
        statement is BlockSyntax { Statements: [var only] } ? [only]
        : statement.DescendantNodes().OfType<BlockSyntax>().Where(block => block.Ancestors().OfType<StatementSyntax>().First() == statement);

    private static string Without(SyntaxNode root, SyntaxNode part) => root.RemoveNode(part, SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString();
}
