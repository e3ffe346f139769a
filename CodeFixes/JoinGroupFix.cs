using System.Collections.Immutable;
using System.Composition;
using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes;

/// <summary>Fixes CORO0032: the last act of the block joins the group.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(JoinGroupFix)), Shared]
public sealed class JoinGroupFix : CoroutineFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.GroupIsNotJoined];

    private protected override void Register(FixTarget target)
    {
        if (target.Node.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is not { } group) return;
        BlockSyntax? block = group.Parent?.Parent switch
        {
            UsingStatementSyntax { Statement: BlockSyntax body } => body,
            LocalDeclarationStatementSyntax { Parent: BlockSyntax around } => around,
            _ => null,
        };

        // Behind a statement that never ends normally nothing runs; what is left out behind it may make tasks too.
        if (block?.Statements.LastOrDefault() is not { } last || block.CloseBraceToken.LeadingTrivia.Any(static trivia => trivia.IsDirective) || target.Model.AnalyzeControlFlow(last) is not { EndPointIsReachable: true }) return;
        string join = $"await {group.Identifier.Text}.Join();";
        SyntaxTrivia end = last.GetTrailingTrivia() is { Count: > 0 } behind ? behind.Last() : default;
        if (end.IsKind(SyntaxKind.EndOfLineTrivia)) target.OfferInsertion("Join it", last.FullSpan.End, Indentation(last) + join + end);
        else target.OfferInsertion("Join it", last.Span.End, " " + join);
    }

    private static SyntaxTrivia Indentation(StatementSyntax statement)
    {
        SyntaxTrivia before = statement.GetLeadingTrivia() is { Count: > 0 } all ? all.Last() : default;
        return before.IsKind(SyntaxKind.WhitespaceTrivia) ? before : default;
    }
}
