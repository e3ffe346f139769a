using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Tests.RandomPrograms;

/// <summary>Makes the methods of ordinary code coroutines, and awaits random expressions in them.</summary>
/// <param name="random">Chooses the expressions.</param>
/// <param name="compile">Gives a compilation with a source; its first tree is the source.</param>
internal sealed class AwaitInserter(Random random, Func<string, CSharpCompilation> compile)
{
    private const int MaxRepairs = 12;

    /// <summary>The code with awaits.</summary>
    /// <param name="source">Code without any.</param>
    public string Insert(string source)
    {
        var compilation = compile(source);
        var tree = compilation.SyntaxTrees.Last();
        var model = compilation.GetSemanticModel(tree);
        var root = tree.GetRoot();
        var methods = ConvertibleMethods.Find(model, root);
        var places = root.DescendantNodes().OfType<ExpressionSyntax>().Where(node => MayBeAwaited(node, model, methods) && random.Next(4) == 0).ToHashSet();

        // Not every place is legal (a condition that declares variables, a receiver that is changed): those that the compiler rejects are given up.
        for (var i = 0; ; i++)
        {
            var (result, kept) = Rewrite(root, model, methods, places);
            var errors = compile(result).GetDiagnostics().Where(each => each.Severity == DiagnosticSeverity.Error).ToArray();
            if (errors.Length == 0) return result;
            if (i == MaxRepairs) throw new InvalidOperationException($"Code with awaits is no legal C#: {errors[0]}\n{result}");
            foreach (var error in errors) GiveUp(kept, error.Location.SourceSpan, places, whole: i > MaxRepairs / 2);
        }
    }

    private static bool MayBeAwaited(ExpressionSyntax node, SemanticModel model, HashSet<IMethodSymbol> methods)
    {
        if (node is TypeSyntax and not IdentifierNameSyntax or DeclarationExpressionSyntax or ThrowExpressionSyntax or InitializerExpressionSyntax or AnonymousFunctionExpressionSyntax) return false;
        if (model.GetSymbolInfo(node).Symbol is INamespaceOrTypeSymbol or IMethodSymbol { MethodKind: not MethodKind.Constructor } && node is SimpleNameSyntax) return false;
        if (model.GetTypeInfo(node).Type is not { SpecialType: not SpecialType.System_Void, IsRefLikeType: false, IsAnonymousType: false, TypeKind: not (TypeKind.Error or TypeKind.Pointer) }) return false;
        if (node.Parent is MemberAccessExpressionSyntax access && access.Name == node) return false;
        if (node.Parent is AssignmentExpressionSyntax assignment && assignment.Left == node) return false;
        if (node.Parent is PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or NameColonSyntax or NameEqualsSyntax or RefExpressionSyntax) return false;
        if (node.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not 0 } or ElementBindingExpressionSyntax) return false;
        if (node.Ancestors().Any(each => each is PatternSyntax or SwitchLabelSyntax or InterpolationAlignmentClauseSyntax or WhenClauseSyntax)) return false;
        if (node.Ancestors().OfType<AssignmentExpressionSyntax>().Any(each => each.Left is TupleExpressionSyntax && each.Left.Span.Contains(node.Span))) return false;
        return ConvertibleMethods.MayAwait(node, model, methods);
    }

    private static (string Text, SyntaxNode Root) Rewrite(SyntaxNode root, SemanticModel model, HashSet<IMethodSymbol> methods, HashSet<ExpressionSyntax> places)
    {
        var calls = root.DescendantNodes().OfType<SimpleNameSyntax>()
            .Where(name => model.GetSymbolInfo(name).Symbol is IMethodSymbol method && methods.Contains(method.OriginalDefinition))
            .Select(name => ConvertibleMethods.CallOf(name)!)
            .ToHashSet<SyntaxNode>();
        var declarations = root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(method => methods.Contains(model.GetDeclaredSymbol(method)!)).ToHashSet<SyntaxNode>();
        var rewritten = root.ReplaceNodes(
            [.. calls, .. places, .. declarations],
            (original, node) => node switch
            {
                MethodDeclarationSyntax method => Coroutine(method),
                ExpressionSyntax expression => Awaited((ExpressionSyntax)original, expression, calls.Contains(original), places.Contains(original), model),
                _ => node,
            });
        var text = rewritten.ToFullString();
        return (text, CSharpSyntaxTree.ParseText(text).GetRoot());
    }

    private static ExpressionSyntax Awaited(ExpressionSyntax original, ExpressionSyntax node, bool isCall, bool isPlace, SemanticModel model)
    {
        var text = node.WithoutTrivia().ToFullString();
        if (isCall) text = original.Parent is ExpressionStatementSyntax ? $"await {text}" : $"(await {text})";
        if (isPlace) text = $"(await Get<{model.GetTypeInfo(original).Type!.ToDisplayString(NullableFlowState.None, SymbolDisplayFormat.FullyQualifiedFormat)}>({text}{Mark(original)}))";
        return SyntaxFactory.ParseExpression(text).WithTriviaFrom(node);
    }

    // What is found again in the new text: the place in the old one.
    private static string Mark(SyntaxNode original) => $"/*{original.SpanStart}:{original.Span.Length}*/";

    private static MethodDeclarationSyntax Coroutine(MethodDeclarationSyntax method)
    {
        var returns = method.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } ? "Coro" : $"Coro<{method.ReturnType.WithoutTrivia()}>";
        var changed = method
            .WithReturnType(SyntaxFactory.ParseTypeName(returns).WithTrailingTrivia(SyntaxFactory.Space))
            .AddModifiers(SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space));
        return changed.WithLeadingTrivia().AddAttributeLists(SyntaxFactory.AttributeList([SyntaxFactory.Attribute(SyntaxFactory.IdentifierName("Coroutine"))]).WithTrailingTrivia(SyntaxFactory.Space))
            .WithLeadingTrivia(method.GetLeadingTrivia());
    }

    private static void GiveUp(SyntaxNode rewritten, Microsoft.CodeAnalysis.Text.TextSpan error, HashSet<ExpressionSyntax> places, bool whole)
    {
        var at = rewritten.FindNode(error, getInnermostNodeForTie: true);
        SyntaxNode? around = whole
            ? at.FirstAncestorOrSelf<MethodDeclarationSyntax>()
            : at.FirstAncestorOrSelf<StatementSyntax>() ?? (SyntaxNode?)at.FirstAncestorOrSelf<MethodDeclarationSyntax>();
        var marks = (around ?? rewritten).DescendantTrivia().Where(trivia => trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)).Select(trivia => trivia.ToString()).ToHashSet();
        places.RemoveWhere(place => marks.Contains(Mark(place)));
    }
}
