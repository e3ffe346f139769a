using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes.Refactorings;

/// <summary>An entry point, or a lambda, in which nothing is awaited any more is no longer async.</summary>
internal static class AsyncRemoval
{
    /// <param name="edits">What is done to the document.</param>
    /// <param name="function">The function; of others than these two nothing is changed.</param>
    /// <param name="gone">The awaits that have been replaced.</param>
    public static void AddTo(DocumentEdits edits, SyntaxNode function, ICollection<SyntaxNode> gone)
    {
        if (Awaits.In(function).Any(awaiting => !gone.Contains(awaiting))) return;

        switch (function)
        {
            case LambdaExpressionSyntax lambda when lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword):
                edits.Add(lambda, ModifierExtensions.WithoutAsync);
                break;
            case MethodDeclarationSyntax { Identifier.ValueText: "Main" } method when method.Modifiers.Any(SyntaxKind.AsyncKeyword):
                edits.Add(method, WithoutAsync);
                break;
        }
    }

    private static MethodDeclarationSyntax WithoutAsync(MethodDeclarationSyntax method)
    {
        GenericNameSyntax? task = method.ReturnType.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault();
        TypeSyntax result = task?.TypeArgumentList.Arguments[0]
            ?? SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.VoidKeyword));
        return method
            .WithReturnType(result.WithTriviaFrom(method.ReturnType))
            .WithModifiers(SyntaxFactory.TokenList(method.Modifiers.Where(static modifier => !modifier.IsKind(SyntaxKind.AsyncKeyword))))
            .WithLeadingTrivia(method.GetLeadingTrivia());
    }
}
