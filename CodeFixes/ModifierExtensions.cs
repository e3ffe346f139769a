using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes;

/// <summary>Adds modifiers without moving the comments and directives in front of the declaration.</summary>
internal static class ModifierExtensions
{
    public static MemberDeclarationSyntax WithModifier(this MemberDeclarationSyntax declaration, SyntaxKind modifier)
    {
        SyntaxToken token = SyntaxFactory.Token(modifier).WithTrailingTrivia(SyntaxFactory.Space);
        if (declaration.Modifiers.Any())
        {
            // Nothing may follow partial, which is never the first modifier of a method with a result.
            int partial = declaration.Modifiers.IndexOf(SyntaxKind.PartialKeyword);
            return declaration.WithModifiers(partial < 0
                ? declaration.Modifiers.Add(token)
                : declaration.Modifiers.Insert(partial, token));
        }

        // The modifier becomes the first token after the attributes and takes over what stood in front of the next one.
        SyntaxToken next = declaration switch
        {
            TypeDeclarationSyntax type => type.Keyword,
            MethodDeclarationSyntax method => method.ReturnType.GetFirstToken(),
            _ => declaration.GetFirstToken(),
        };
        return declaration
            .ReplaceToken(next, next.WithLeadingTrivia())
            .WithModifiers(SyntaxFactory.TokenList(token.WithLeadingTrivia(next.LeadingTrivia)));
    }

    /// <summary>The function without the keyword; what stands in front of it moves to the parameters.</summary>
    public static LambdaExpressionSyntax WithoutAsync(LambdaExpressionSyntax lambda)
    {
        SyntaxToken keyword = lambda.AsyncKeyword;
        var plain = (LambdaExpressionSyntax)lambda.WithModifiers(SyntaxFactory.TokenList(lambda.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.AsyncKeyword))));
        return plain.WithLeadingTrivia(keyword.LeadingTrivia);
    }
}
