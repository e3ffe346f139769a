using CoroGen.Generator.Analysis;
using CoroGen.Generator.Declarations;
using CoroGen.Generator.Emit;
using CoroGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Pipeline;

/// <summary>Finds the calls of coroutines in ordinary code, which interceptors redirect to the generated frames.</summary>
internal static class Interception
{
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellation) => node is InvocationExpressionSyntax;

    public static InterceptedCall? Bind(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (IsInCoroutine(call, context.SemanticModel, cancellation)) return null;
        if (context.SemanticModel.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method) return null;
        if (!CoroutineMethods.IsReturned(method.ReturnType) || method.MethodKind is not (MethodKind.Ordinary or MethodKind.ReducedExtension)) return null;
        var compilation = context.SemanticModel.Compilation;
        var definition = ExtensionMembers.AsStatic(method).OriginalDefinition;
        if (BoxedFactory.NameFor(definition, compilation, compilation.Assembly) is not { } factory) return null;
        if (call.Expression is MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax }) return null;

        // Who reads an expression tree looks for the method that was written.
        if (ExpressionTrees.Contain(call, context.SemanticModel)) return null;
        var facts = CompilationFacts.Of(compilation);
        if (facts.LibraryAlias is not null) return null;
        using var aliases = facts.Aliases.Enter();
        if (InterceptorPrinter.MethodFor(definition, factory) is not { } interceptor) return null;
        if (Visibility.ObstacleTo(definition) is not null) return null;
        var location = context.SemanticModel.GetInterceptableLocation(call, cancellation);
        return location is null ? null : new InterceptedCall(location.Version, location.Data, location.GetDisplayLocation(), interceptor);
    }

    // The body of a coroutine is rewritten as a whole, its lambdas too.
    private static bool IsInCoroutine(SyntaxNode node, SemanticModel model, CancellationToken cancellation) =>
        node.Ancestors().OfType<MethodDeclarationSyntax>().FirstOrDefault() is { } method
        && method.Modifiers.Any(SyntaxKind.AsyncKeyword)
        && (method.AttributeLists.Count > 0 || method.Modifiers.Any(SyntaxKind.PartialKeyword))
        && model.GetDeclaredSymbol(method, cancellation) is { } symbol
        && CoroutineMethods.HasAttribute(symbol);
}
