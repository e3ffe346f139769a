using System.Collections.Immutable;
using System.Composition;
using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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
        if (clause.Declaration is { } declared && target.Model.GetTypeInfo(declared.Type, target.CancellationToken).Type is { Name: "CoroCanceledException" })
            return;

        target.OfferReplacement("Let cancellation pass", clause, () => WithFilter(clause, target));
    }

    private static CatchClauseSyntax WithFilter(CatchClauseSyntax clause, FixTarget target)
    {
        CatchDeclarationSyntax? declared = clause.Declaration;
        bool hasVariable = declared is not null && !declared.Identifier.IsKind(SyntaxKind.None);
        string type = declared?.Type.ToString() ?? CoroGenNames.Shortened(CoroGenNames.Exception, target.Model, clause.SpanStart);
        string canceled = CoroGenNames.Shortened(CoroGenNames.CoroCanceledException, target.Model, clause.SpanStart);
        string variable = hasVariable ? declared!.Identifier.Text : FreeName(clause, target);
        string condition = target.Node.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp9 }
            ? $"!({variable} is {canceled})"
            : $"{variable} is not {canceled}";

        var parsed = (TryStatementSyntax)SyntaxFactory.ParseStatement($"try {{ }} catch ({type} {variable}) when ({condition}) {{ }}");
        return clause
            .WithCatchKeyword(clause.CatchKeyword.WithTrailingTrivia(SyntaxFactory.Space))
            .WithDeclaration(parsed.Catches[0].Declaration)
            .WithFilter(parsed.Catches[0].Filter!
                .WithTrailingTrivia(declared?.GetTrailingTrivia() ?? clause.CatchKeyword.TrailingTrivia));
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
