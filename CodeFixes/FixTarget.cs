using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Text;

namespace CoroGen.CodeFixes;

/// <summary>One diagnostic with the syntax it stands on.</summary>
internal sealed class FixTarget(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, SyntaxNode node)
{
    public SyntaxNode Node { get; } = node;

    public SemanticModel Model { get; } = model;

    public CancellationToken CancellationToken { get; } = context.CancellationToken;

    /// <summary>Offers to put <paramref name="replacement"/> in the place of <paramref name="old"/>.</summary>
    public void OfferReplacement(string title, SyntaxNode old, Func<SyntaxNode?> replacement) => Offer(title, async cancellationToken =>
    {
        if (replacement() is not { } changed) return context.Document;
        changed = changed.WithoutElasticTrivia();

        // The formatter looks for its annotation in a tree.
        if (changed.GetAnnotatedNodes(Formatter.Annotation).Any()) return context.Document.WithSyntaxRoot(root.ReplaceNode(old, changed));
        return await Replace(cancellationToken, [.. LostComments.Replace(old, changed)]).ConfigureAwait(false);
    });

    /// <summary>Offers to delete a span of the text.</summary>
    public void OfferDeletion(string title, TextSpan span) => Offer(title, cancellationToken => Replace(cancellationToken, new TextChange(span, "")));

    /// <summary>Offers to put text at a place.</summary>
    public void OfferInsertion(string title, int position, string text) =>
        Offer(title, cancellationToken => Replace(cancellationToken, new TextChange(new TextSpan(position, 0), text)));

    private void Offer(string title, Func<CancellationToken, Task<Document>> change) =>
        context.RegisterCodeFix(CodeAction.Create(title, change, equivalenceKey: title), diagnostic);

    // In the text, and not in the tree: the difference between two trees can reach far beyond what was changed, and where the differences of two fixes
    // meet, fixing all of them drops one.
    private async Task<Document> Replace(CancellationToken cancellationToken, params TextChange[] changes)
    {
        SourceText text = await context.Document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return context.Document.WithText(text.WithChanges(changes.OrderBy(static change => change.Span)));
    }
}
