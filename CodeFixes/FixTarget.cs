using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace CoroGen.CodeFixes;

/// <summary>One diagnostic with the syntax it stands on.</summary>
internal sealed class FixTarget(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, SyntaxNode node)
{
    public SyntaxNode Node { get; } = node;

    public SemanticModel Model { get; } = model;

    public CancellationToken CancellationToken { get; } = context.CancellationToken;

    /// <summary>Offers to put <paramref name="replacement"/> in the place of <paramref name="old"/>.</summary>
    public void OfferReplacement(string title, SyntaxNode old, Func<SyntaxNode?> replacement) => context.RegisterCodeFix(
        CodeAction.Create(
            title,
            _ => Task.FromResult(replacement() is { } changed
                ? context.Document.WithSyntaxRoot(root.ReplaceNode(old, changed.WithoutElasticTrivia()))
                : context.Document),
            equivalenceKey: title),
        diagnostic);

    /// <summary>Offers to delete a span of the text.</summary>
    public void OfferDeletion(string title, TextSpan span) => context.RegisterCodeFix(
        CodeAction.Create(
            title,
            async cancellationToken =>
            {
                SourceText text = await context.Document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                return context.Document.WithText(text.Replace(span, ""));
            },
            equivalenceKey: title),
        diagnostic);
}
