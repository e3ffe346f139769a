using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CoroGen.CodeFixes.Refactorings;

/// <summary>The cursor or the selection, with the document that it is in.</summary>
internal sealed class RefactoringTarget(CodeRefactoringContext context, SyntaxNode root, SemanticModel model, CoroutineTypes types)
{
    public SyntaxNode Root { get; } = root;

    public SemanticModel Model { get; } = model;

    public CoroutineTypes Types { get; } = types;

    public TextSpan Span => context.Span;

    public CancellationToken CancellationToken => context.CancellationToken;

    /// <summary>The innermost node around the selection.</summary>
    public SyntaxNode Node => Root.FindNode(Span, getInnermostNodeForTie: true);

    /// <summary>The method whose head the selection is in: what stands before its body.</summary>
    public MethodDeclarationSyntax? MethodAtHead =>
        Node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
        && Span.Start >= method.SpanStart
        && Span.End <= method.ParameterList.Span.End
            ? method
            : null;

    /// <summary>Whether somebody is still typing in the member around the place.</summary>
    public bool HasErrorsAround(SyntaxNode place) => BodyReports.HasErrors(place, Model, CancellationToken);

    /// <summary>Whether the place is in the body of a coroutine, where an await may stand.</summary>
    public bool IsInCoroutine(SyntaxNode place) =>
        AwaitSyntax.IsAllowedAt(place)
        && Model.GetEnclosingSymbol(place.SpanStart, CancellationToken) is IMethodSymbol function
        && Types.HasBodyOfCoroutine(function);

    /// <summary>Offers what is changed.</summary>
    public void Offer(string title, DocumentEdits edits) => context.RegisterRefactoring(CodeAction.Create(
        title,
        _ => Task.FromResult(context.Document.WithSyntaxRoot(Edited(edits))),
        equivalenceKey: title));

    private SyntaxNode Edited(DocumentEdits edits)
    {
        SyntaxNode changed = edits.Apply(Root);
        return CoroGenImport.AddTo((CompilationUnitSyntax)changed, Model).WithoutElasticTrivia().WithLineEndingsOf(Root);
    }
}
