using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>CORO0006: method groups, lambdas and local functions, which never reach a generated frame.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RedirectionAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.CallIsNotRedirected];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types)
    {
        context.RegisterOperationAction(operation => AnalyzeMethodGroup(operation, types), OperationKind.MethodReference);
        context.RegisterSyntaxNodeAction(
            node => AnalyzeFunction(node, types),
            SyntaxKind.LocalFunctionStatement,
            SyntaxKind.SimpleLambdaExpression,
            SyntaxKind.ParenthesizedLambdaExpression,
            SyntaxKind.AnonymousMethodExpression);
    }

    private static void AnalyzeMethodGroup(OperationAnalysisContext context, CoroutineTypes types)
    {
        var reference = (IMethodReferenceOperation)context.Operation;
        IMethodSymbol method = reference.Method;
        if (method.MethodKind == MethodKind.LocalFunction || !types.IsCoroutine(method.OriginalDefinition)) return;
        if (!types.RunsOnCompilersMachine(method)) return;
        if (reference.Parent is INameOfOperation) return;

        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.CallIsNotRedirected,
            reference.Syntax.GetLocation(),
            $"A call of '{method.Name}' through a delegate",
            "use a lambda that calls it"));
    }

    private static void AnalyzeFunction(SyntaxNodeAnalysisContext context, CoroutineTypes types)
    {
        IMethodSymbol? function = context.Node is LocalFunctionStatementSyntax
            ? context.SemanticModel.GetDeclaredSymbol(context.Node, context.CancellationToken) as IMethodSymbol
            : context.SemanticModel.GetSymbolInfo(context.Node, context.CancellationToken).Symbol as IMethodSymbol;
        if (function is null) return;

        string what = function.MethodKind == MethodKind.LocalFunction ? $"The local function '{function.Name}'" : "A lambda";
        if (types.AttributeOf(function) is { ApplicationSyntaxReference: { } attribute })
        {
            Location location = Location.Create(attribute.SyntaxTree, attribute.Span);
            Report(context, location, what, "[Coroutine] does nothing here, put it on a method of the type");
        }
        else if (function.IsAsync && types.IsCoro(function.ReturnType) && LocationOf(context.Node) is { } location)
        {
            Report(context, location, what, "make it a [Coroutine] method where its speed matters");
        }
    }

    private static void Report(SyntaxNodeAnalysisContext context, Location location, string what, string advice) =>
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.CallIsNotRedirected, location, what, advice));

    private static Location? LocationOf(SyntaxNode function) => function switch
    {
        LocalFunctionStatementSyntax local => local.Identifier.GetLocation(),
        AnonymousFunctionExpressionSyntax lambda => lambda.AsyncKeyword.GetLocation(),
        _ => null,
    };
}
