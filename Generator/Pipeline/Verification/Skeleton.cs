using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Pipeline;

/// <summary>
/// A compilation without the bodies of its methods: all that generated text can refer to, and nothing that has to be bound again to find out
/// whether that text compiles.
/// </summary>
internal sealed class Skeleton : CSharpSyntaxRewriter
{
    private static readonly ThrowExpressionSyntax s_throw = SyntaxFactory.ThrowExpression(SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression));
    private static readonly BlockSyntax s_body = SyntaxFactory.Block(SyntaxFactory.ThrowStatement(s_throw.Expression));
    private static readonly ArrowExpressionClauseSyntax s_arrow = SyntaxFactory.ArrowExpressionClause(s_throw);

    private Skeleton()
    {
    }

    public static CSharpCompilation Of(CSharpCompilation compilation, CancellationToken cancellation)
    {
        var trees = new List<SyntaxTree>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            trees.Add(Of(tree, cancellation));
        }

        return compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(trees);
    }

    /// <summary>A file without the bodies of its methods.</summary>
    public static SyntaxTree Of(SyntaxTree tree, CancellationToken cancellation) =>
        tree.WithRootAndOptions(new Skeleton().Visit(tree.GetRoot(cancellation)), tree.Options);

    public override SyntaxNode VisitMethodDeclaration(MethodDeclarationSyntax node) => Without(node);

    public override SyntaxNode VisitConstructorDeclaration(ConstructorDeclarationSyntax node) => Without(node);

    public override SyntaxNode VisitDestructorDeclaration(DestructorDeclarationSyntax node) => Without(node);

    public override SyntaxNode VisitOperatorDeclaration(OperatorDeclarationSyntax node) => Without(node);

    public override SyntaxNode VisitConversionOperatorDeclaration(ConversionOperatorDeclarationSyntax node) => Without(node);

    // The bodies of the accessors of a property may say that it has a field.
    public override SyntaxNode VisitPropertyDeclaration(PropertyDeclarationSyntax node) =>
        node.DescendantTokens().Any(static token => token.Text == "field") ? node
        : node.ExpressionBody is not null ? node.WithExpressionBody(s_arrow.WithTriviaFrom(node.ExpressionBody))
        : base.VisitPropertyDeclaration(node)!;

    public override SyntaxNode VisitIndexerDeclaration(IndexerDeclarationSyntax node) =>
        node.ExpressionBody is not null ? node.WithExpressionBody(s_arrow.WithTriviaFrom(node.ExpressionBody)) : base.VisitIndexerDeclaration(node)!;

    public override SyntaxNode VisitAccessorDeclaration(AccessorDeclarationSyntax node) =>
        node.Body is not null ? node.WithBody(s_body)
        : node.ExpressionBody is not null ? node.WithExpressionBody(s_arrow)
        : node;

    public override SyntaxNode VisitFieldDeclaration(FieldDeclarationSyntax node) => node;

    public override SyntaxNode VisitAttributeList(AttributeListSyntax node) => node;

    public override SyntaxNode VisitEnumDeclaration(EnumDeclarationSyntax node) => node;

    public override SyntaxNode VisitDelegateDeclaration(DelegateDeclarationSyntax node) => node;

    // Top-level statements make the class Program, whose other parts may have coroutines.
    public override SyntaxNode VisitGlobalStatement(GlobalStatementSyntax node) => node;

    private static BaseMethodDeclarationSyntax Without(BaseMethodDeclarationSyntax node)
    {
        // Without a body there is no yield, which async would ask for.
        if (node.Modifiers.IndexOf(SyntaxKind.AsyncKeyword) is >= 0 and var index) node = node.WithModifiers(node.Modifiers.RemoveAt(index));
        return node.Body is not null ? node.WithBody(s_body)
            : node.ExpressionBody is not null ? node.WithExpressionBody(s_arrow)
            : node;
    }
}
