using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace CoroGen.CodeFixes;

/// <summary>
/// Makes a method async: a coroutine that it returned is awaited instead. Gives null when that is not simple:
/// by-reference parameters, results that are not plain coroutines, nothing to await at all, or syntax errors, on which the formatter
/// may fail that lays out the new blocks.
/// </summary>
internal sealed class AsyncConversion : CSharpSyntaxRewriter
{
    private readonly MethodDeclarationSyntax _method;
    private readonly SemanticModel _model;
    private readonly CoroutineTypes _types;
    private readonly CancellationToken _cancellationToken;
    private readonly bool _hasResult;
    private bool _awaits;
    private bool _isTooHard;

    private AsyncConversion(MethodDeclarationSyntax method, SemanticModel model, CoroutineTypes types, bool hasResult, CancellationToken cancellationToken)
    {
        _method = method;
        _model = model;
        _types = types;
        _hasResult = hasResult;
        _cancellationToken = cancellationToken;
    }

    public static MethodDeclarationSyntax? Convert(MethodDeclarationSyntax method, SemanticModel model, CancellationToken cancellationToken)
    {
        if (CoroutineTypes.Find(model.Compilation) is not { } types) return null;
        if (model.GetDeclaredSymbol(method, cancellationToken) is not { } symbol) return null;
        if (symbol.Parameters.Any(IsByReference) || method.SyntaxTree.GetRoot(cancellationToken).ContainsDiagnostics) return null;

        var conversion = new AsyncConversion(method, model, types, !types.IsCoroWithoutResult(symbol.ReturnType), cancellationToken);
        MethodDeclarationSyntax? converted = types.IsCoro(symbol.ReturnType) ? conversion.VisitBody() : conversion.VisitIterator();
        return converted is not null && !conversion._isTooHard && conversion._awaits
            ? (MethodDeclarationSyntax)converted.WithModifier(SyntaxKind.AsyncKeyword)
            : null;
    }

    private static bool IsByReference(IParameterSymbol parameter) =>
        parameter.RefKind != RefKind.None
        || parameter.Type.IsRefLikeType
        || parameter.Type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer;

    private MethodDeclarationSyntax VisitIterator()
    {
        // An iterator needs nothing but the keyword.
        _awaits = _method.Body is { } body && body
            .DescendantNodes(node => !Awaits.IsFunction(node))
            .Any(node => node is YieldStatementSyntax);
        return _method;
    }

    private MethodDeclarationSyntax? VisitBody()
    {
        if (_method.ExpressionBody is { } arrow)
        {
            return _method.WithExpressionBody(arrow.WithExpression(Awaited(arrow.Expression)));
        }

        return _method.Body is { } body ? _method.WithBody((BlockSyntax)Visit(body)!) : null;
    }

    public override SyntaxNode? VisitAwaitExpression(AwaitExpressionSyntax node)
    {
        _awaits = true;
        return base.VisitAwaitExpression(node);
    }

    public override SyntaxNode? VisitReturnStatement(ReturnStatementSyntax node)
    {
        if (node.Expression is not { } expression) return node;
        if (node.FirstAncestorOrSelf<SyntaxNode>(around => around is LockStatementSyntax or FixedStatementSyntax or UnsafeStatementSyntax) is not null)
        {
            _isTooHard = true;
            return node;
        }

        return _hasResult
            ? node.WithExpression(Awaited(expression))
            : SyntaxFactory.Block(AwaitAndReturn(expression)).WithTriviaFrom(node).WithAdditionalAnnotations(Formatter.Annotation);
    }

    public override SyntaxList<TNode> VisitList<TNode>(SyntaxList<TNode> list)
    {
        var visited = new List<TNode>(list.Count);
        foreach (TNode item in list)
        {
            // Where statements stand in a list, the await and the return need no block of their own.
            if (Visit(item) is not { } changed) continue;
            if (item is ReturnStatementSyntax node && changed is BlockSyntax block)
            {
                StatementSyntax awaiting = block.Statements[0].WithLeadingTrivia(node.GetLeadingTrivia());
                bool isLast = node.Parent == _method.Body && node == _method.Body!.Statements.Last();
                visited.Add((TNode)(SyntaxNode)(isLast ? awaiting.WithTrailingTrivia(node.GetTrailingTrivia()) : awaiting));
                if (!isLast)
                {
                    visited.Add((TNode)(SyntaxNode)block.Statements[1].WithLeadingTrivia(node.Indentation()).WithTrailingTrivia(node.GetTrailingTrivia()));
                }
            }
            else
            {
                visited.Add((TNode)changed);
            }
        }

        return SyntaxFactory.List(visited);
    }

    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) => node;

    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) => node;

    public override SyntaxNode? VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node) => node;

    public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node) => node;

    private StatementSyntax[] AwaitAndReturn(ExpressionSyntax expression) =>
    [
        SyntaxFactory.ExpressionStatement(Awaited(expression)).WithTrailingTrivia(SyntaxFactory.LineFeed),
        SyntaxFactory.ReturnStatement().WithTrailingTrivia(SyntaxFactory.LineFeed),
    ];

    private ExpressionSyntax Awaited(ExpressionSyntax expression)
    {
        bool isDefault = expression.Kind() is SyntaxKind.DefaultLiteralExpression or SyntaxKind.DefaultExpression;
        if (isDefault || !_types.IsCoro(_model.GetTypeInfo(expression, _cancellationToken).Type))
        {
            // Inside a body that awaits already, a plain value is what an async method returns.
            _isTooHard |= expression is not (AwaitExpressionSyntax or ThrowExpressionSyntax) && !IsResult(expression);
            return (ExpressionSyntax)Visit(expression)!;
        }

        _awaits = true;
        return AwaitSyntax.Of(expression);
    }

    /// <summary>Whether the expression is already a result of the coroutine and not the coroutine itself.</summary>
    private bool IsResult(ExpressionSyntax expression) =>
        _hasResult
        && _model.GetDeclaredSymbol(_method, _cancellationToken)?.ReturnType is INamedTypeSymbol { TypeArguments: { Length: 1 } results }
        && _model.ClassifyConversion(expression, results[0]).IsImplicit;
}
