using System.Collections.Immutable;
using System.Composition;
using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace CoroGen.CodeFixes;

/// <summary>Fixes CORO0008: lets cancellation pass with an exception filter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CancellationFilterFix)), Shared]
public sealed class CancellationFilterFix : CoroutineFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.CancellationIsSwallowed];

    private protected override void Register(FixTarget target)
    {
        if (target.Node.FirstAncestorOrSelf<CatchClauseSyntax>() is not { } clause) return;

        target.OfferReplacement("Let cancellation pass", clause, () => WithFilter(clause, target));
    }

    private static CatchClauseSyntax WithFilter(CatchClauseSyntax clause, FixTarget target)
    {
        CatchDeclarationSyntax? declared = clause.Declaration;
        bool hasVariable = declared is not null && !declared.Identifier.IsKind(SyntaxKind.None);
        string type = declared?.Type.ToString() ?? CoroGenNames.Exception;
        string variable = hasVariable ? declared!.Identifier.Text : FreeName(clause, target);
        string condition = target.Node.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp9 }
            ? $"!({variable} is {CoroGenNames.CoroCanceledException})"
            : $"{variable} is not {CoroGenNames.CoroCanceledException}";

        // Parsed text carries no elastic trivia, so that the formatter leaves the user's braces alone.
        var parsed = (TryStatementSyntax)SyntaxFactory.ParseStatement($"try {{ }} catch ({type} {variable}) when ({condition}) {{ }}");
        CatchDeclarationSyntax declaration = parsed.Catches[0].Declaration!;
        return clause
            .WithCatchKeyword(clause.CatchKeyword.WithTrailingTrivia(SyntaxFactory.Space))
            .WithDeclaration(declared is null ? declaration.WithType(declaration.Type.WithAdditionalAnnotations(Simplifier.Annotation)) : declaration)
            .WithFilter(parsed.Catches[0].Filter!
                .WithTrailingTrivia(declared?.GetTrailingTrivia() ?? clause.CatchKeyword.TrailingTrivia)
                .WithAdditionalAnnotations(Simplifier.Annotation));
    }

    private static string FreeName(CatchClauseSyntax clause, FixTarget target)
    {
        // What the body mentions must keep its meaning, and what it declares must not clash.
        var taken = new HashSet<string>(clause.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
        taken.UnionWith(target.Model.LookupSymbols(clause.SpanStart)
            .Where(symbol => symbol.Kind is SymbolKind.Local or SymbolKind.Parameter)
            .Select(symbol => symbol.Name));
        string name = "e";
        for (int i = 2; taken.Contains(name); i++) name = "e" + i;
        return name;
    }
}
