using CoroGen.Generator.Analysis;
using CoroGen.Generator.Declarations;
using CoroGen.Generator.Emit;
using CoroGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Pipeline;

/// <summary>
/// Overrides of coroutines that are not <c>[Coroutine]</c> themselves. The hidden factory of the base runs the base's body; an override must
/// come between, or calls through the factory would pass it by.
/// </summary>
internal static class PlainOverrides
{
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellation) =>
        node is MethodDeclarationSyntax { ReturnType: { } type } method
        && method.Modifiers.Any(SyntaxKind.OverrideKeyword)
        && type.GetLastToken().Parent is not PredefinedTypeSyntax;

    public static CoroutineSource? Generate(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        if (context.SemanticModel.GetDeclaredSymbol((MethodDeclarationSyntax)context.Node, cancellation) is not { OverriddenMethod: { } overridden } method)
        {
            return null;
        }

        if (!CoroutineMethods.IsReturned(method.ReturnType) || CoroutineMethods.HasAttribute(method) || !CoroutineMethods.GetsFactory(method)) return null;
        var compilation = context.SemanticModel.Compilation;
        if (BoxedFactory.NameFor(overridden, compilation, method.ContainingType) is null) return null;
        var facts = CompilationFacts.Of(compilation);
        if (facts.LibraryAlias is not null) return null;
        lock (facts.Gate)
        {
            using var aliases = facts.Aliases.Enter();
            var file = GeneratedFile.BesideMember(context.Node, facts, writer => new FactoryPrinter(method, compilation, writer).PrintForwarding());
            return CoroutineCompiler.Source(method, file, null);
        }
    }
}
