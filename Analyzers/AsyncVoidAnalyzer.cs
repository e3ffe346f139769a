using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CoroGen.Analyzers;

/// <summary>CORO0013: an <c>async void</c> method, or an async lambda that gives nothing, awaits a coroutine.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AsyncVoidAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.AsyncVoidAwaits];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types) => context.RegisterSyntaxNodeAction(
        node => Analyze(node, types),
        SyntaxKind.MethodDeclaration,
        SyntaxKind.LocalFunctionStatement,
        SyntaxKind.SimpleLambdaExpression,
        SyntaxKind.ParenthesizedLambdaExpression,
        SyntaxKind.AnonymousMethodExpression);

    private static void Analyze(SyntaxNodeAnalysisContext context, CoroutineTypes types)
    {
        SemanticModel model = context.SemanticModel;
        ISymbol? symbol = context.Node is AnonymousFunctionExpressionSyntax
            ? model.GetSymbolInfo(context.Node, context.CancellationToken).Symbol
            : model.GetDeclaredSymbol(context.Node, context.CancellationToken);
        if (symbol is not IMethodSymbol { IsAsync: true, ReturnsVoid: true } function || IsAskedFor(function, context.Node)) return;

        bool awaits = context.Node
            .DescendantNodes(node => node == context.Node || !Awaits.IsFunction(node))
            .OfType<AwaitExpressionSyntax>()
            .Any(node => model.GetTypeInfo(node.Expression, context.CancellationToken).Type is { } type && (types.IsCoro(type) || types.IsCoroTask(type)));
        if (!awaits) return;

        (Location location, string what, string advice) = context.Node switch
        {
            MethodDeclarationSyntax method => (method.Identifier.GetLocation(), $"'{function.Name}'", "return Coro"),
            LocalFunctionStatementSyntax local => (local.Identifier.GetLocation(), $"'{function.Name}'", "return Coro"),
            _ => (((AnonymousFunctionExpressionSyntax)context.Node).AsyncKeyword.GetLocation(), "This lambda", "make a task with Coro.CreateTask"),
        };
        context.Report(Descriptors.AsyncVoidAwaits, location, what, advice);
    }

    /// <summary>Whether somebody else decided that the function returns nothing: a base, an interface, or an event.</summary>
    private static bool IsAskedFor(IMethodSymbol function, SyntaxNode node) =>
        function.IsOverride
        || !function.ExplicitInterfaceImplementations.IsEmpty
        || IsEventHandler(function)
        || node.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression or (int)SyntaxKind.SubtractAssignmentExpression }
        || ImplementsInterface(function);

    private static bool IsEventHandler(IMethodSymbol function)
    {
        if (function.Parameters.Length != 2) return false;
        for (ITypeSymbol? type = function.Parameters[1].Type; type is not null; type = type.BaseType)
        {
            if (type is { Name: "EventArgs", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }) return true;
        }

        return false;
    }

    private static bool ImplementsInterface(IMethodSymbol function) =>
        function.MethodKind == MethodKind.Ordinary
        && function.ContainingType.AllInterfaces
            .SelectMany(implemented => implemented.GetMembers(function.Name))
            .Any(member => SymbolEqualityComparer.Default.Equals(function.ContainingType.FindImplementationForInterfaceMember(member), function));
}
