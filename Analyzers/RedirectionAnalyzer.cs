using System.Collections.Immutable;
using CoroGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>CORO0006: method groups, lambdas, local functions and some calls in ordinary code, which never reach a generated frame.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RedirectionAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.CallIsNotRedirected];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types)
    {
        context.RegisterOperationAction(operation => AnalyzeMethodGroup(operation, types), OperationKind.MethodReference);
        context.RegisterOperationAction(operation => AnalyzeCall(operation, types), OperationKind.Invocation);
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

        context.Report(Descriptors.CallIsNotRedirected, reference.Syntax, $"A call of '{method.Name}' through a delegate", "use a lambda that calls it");
    }

    // A call in ordinary code is redirected by a method outside of all types.
    private static void AnalyzeCall(OperationAnalysisContext context, CoroutineTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        IMethodSymbol method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        if (!types.IsCoroutine(method) || !types.RunsOnCompilersMachine(method) || IsInCoroutine(context.ContainingSymbol, types)) return;
        if (Obstacle(call, method) is not { } obstacle) return;
        context.Report(Descriptors.CallIsNotRedirected, call.Syntax, $"This call of '{method.Name}'", obstacle);
    }

    private static string? Obstacle(IInvocationOperation call, IMethodSymbol method) =>
        call.Instance?.Syntax is BaseExpressionSyntax ? "a base call is redirected in a [Coroutine] method only" : Visibility.ObstacleTo(method);

    private static bool IsInCoroutine(ISymbol? symbol, CoroutineTypes types)
    {
        for (; symbol is IMethodSymbol method; symbol = symbol.ContainingSymbol)
        {
            if (types.IsCoroutine(method)) return true;
        }

        return false;
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
            context.Report(Descriptors.CallIsNotRedirected, location, what, "[Coroutine] does nothing here, put it on a method of the type");
        }
        else if (function.IsAsync && types.IsCoro(function.ReturnType) && LocationOf(context.Node) is { } location)
        {
            context.Report(Descriptors.CallIsNotRedirected, location, what, "make it a [Coroutine] method where its speed matters");
        }
    }

    private static Location? LocationOf(SyntaxNode function) => function switch
    {
        LocalFunctionStatementSyntax local => local.Identifier.GetLocation(),
        AnonymousFunctionExpressionSyntax lambda => lambda.AsyncKeyword.GetLocation(),
        _ => null,
    };
}
