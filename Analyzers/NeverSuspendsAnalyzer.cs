using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CoroGen.Analyzers;

/// <summary>CORO0029: a coroutine in which nothing is awaited, so that it could be a method like others. What overrides or implements has no choice.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NeverSuspendsAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.NothingIsAwaited];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types) =>
        context.RegisterSyntaxNodeAction(node => Analyze(node, types), SyntaxKind.MethodDeclaration);

    private static void Analyze(SyntaxNodeAnalysisContext context, CoroutineTypes types)
    {
        var declaration = (MethodDeclarationSyntax)context.Node;
        SyntaxNode? body = (SyntaxNode?)declaration.Body ?? declaration.ExpressionBody;
        if (body is null || !declaration.Modifiers.Any(SyntaxKind.AsyncKeyword) || Suspends(body)) return;
        if (context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is not { } method || !types.IsCoroutine(method) || IsBound(method))
            return;
        context.Report(Descriptors.NothingIsAwaited, declaration.Identifier.GetLocation(), method.Name);
    }

    private static bool Suspends(SyntaxNode body) => body
        .DescendantNodes(static node => !Awaits.IsFunction(node))
        .Any(static node => node is AwaitExpressionSyntax or YieldStatementSyntax
            or CommonForEachStatementSyntax { AwaitKeyword.RawKind: (int)SyntaxKind.AwaitKeyword }
            or UsingStatementSyntax { AwaitKeyword.RawKind: (int)SyntaxKind.AwaitKeyword }
            or LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: (int)SyntaxKind.AwaitKeyword });

    private static bool IsBound(IMethodSymbol method) =>
        method.IsOverride || method.IsVirtual || !method.ExplicitInterfaceImplementations.IsEmpty
        || method.ContainingType.AllInterfaces.SelectMany(type => type.GetMembers(method.Name))
            .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));
}
