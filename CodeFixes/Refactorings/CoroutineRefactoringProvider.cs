using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace CoroGen.CodeFixes.Refactorings;

/// <summary>What all refactorings share: they need CoroGen in the project, and each rewrites one document.</summary>
public abstract class CoroutineRefactoringProvider : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public sealed override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null || CoroutineTypes.Find(model.Compilation) is not { } types) return;

        Register(new RefactoringTarget(context, root, model, types));
    }

    private protected abstract void Register(RefactoringTarget target);
}
