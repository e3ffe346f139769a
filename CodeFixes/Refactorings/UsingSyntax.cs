using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes.Refactorings;

/// <summary>Writes using directives.</summary>
internal static class UsingSyntax
{
    /// <summary>
    /// The file with one more, in the order of the alphabet behind those of <c>System</c>; null where directives leave no plain place for it.
    /// </summary>
    public static CompilationUnitSyntax? AddTo(CompilationUnitSyntax unit, string name)
    {
        UsingDirectiveSyntax added = SyntaxFactory
            .UsingDirective(SyntaxFactory.ParseName(name).WithLeadingTrivia(SyntaxFactory.Space))
            .WithTrailingTrivia(SyntaxFactory.LineFeed);
        if (unit.Usings.Any()) return Among(unit, added, name);
        return unit.Externs.Any() ? unit.AddUsings(added) : OnTop(unit, added);
    }

    private static CompilationUnitSyntax? Among(CompilationUnitSyntax unit, UsingDirectiveSyntax added, string name)
    {
        SyntaxList<UsingDirectiveSyntax> usings = unit.Usings;
        if (usings.Skip(1).Any(static each => each.ContainsDirectives) || HasCondition(usings[0].GetLeadingTrivia())) return null;

        int at = usings.LastIndexOf(each => each.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) || ComesBefore(each, name)) + 1;
        if (at > 0) return unit.WithUsings(usings.Insert(at, added));

        SyntaxTriviaList head = usings[0].GetLeadingTrivia();
        return unit.WithUsings(usings.Replace(usings[0], usings[0].WithoutLeadingTrivia()).Insert(0, added.WithLeadingTrivia(head)));
    }

    /// <summary>Behind what the file begins with: directives, and comments up to an empty line.</summary>
    private static CompilationUnitSyntax? OnTop(CompilationUnitSyntax unit, UsingDirectiveSyntax added)
    {
        SyntaxToken first = unit.GetFirstToken(includeZeroWidth: true);
        SyntaxTriviaList leading = first.LeadingTrivia;
        if (HasCondition(leading)) return null;

        int head = leading.TakeWhile((_, i) => leading.Skip(i).Any(static trivia => trivia.IsDirective)).Count();
        for (int i = leading.Count - 1; i >= Math.Max(head, 1); i--)
        {
            if (!leading[i].IsKind(SyntaxKind.EndOfLineTrivia) || !(leading[i - 1].IsKind(SyntaxKind.EndOfLineTrivia) || leading[i - 1].IsDirective)) continue;
            head = i + 1;
            break;
        }

        added = added.WithLeadingTrivia(leading.Take(head)).WithTrailingTrivia(SyntaxFactory.LineFeed, SyntaxFactory.LineFeed);
        return unit.ReplaceToken(first, first.WithLeadingTrivia(leading.Skip(head))).WithUsings(SyntaxFactory.SingletonList(added));
    }

    private static bool HasCondition(SyntaxTriviaList trivia) =>
        trivia.Any(static each => each.Kind() is SyntaxKind.IfDirectiveTrivia or SyntaxKind.EndIfDirectiveTrivia or SyntaxKind.RegionDirectiveTrivia);

    private static bool ComesBefore(UsingDirectiveSyntax directive, string name) =>
        directive is { Alias: null, Name: not null }
        && directive.StaticKeyword.IsKind(SyntaxKind.None)
        && directive.Name.ToString() is var other
        && (other == "System" || other.StartsWith("System.", StringComparison.Ordinal) || string.CompareOrdinal(other, name) < 0);
}
