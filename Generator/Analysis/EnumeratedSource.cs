using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Analysis;

/// <summary>What an <c>await foreach</c> enumerates, behind <c>WithCancellation</c> and <c>ConfigureAwait</c>.</summary>
/// <param name="Expression">What gives the enumerable.</param>
/// <param name="Token">The argument of <c>WithCancellation</c>.</param>
/// <param name="CapturesContext">What <c>ConfigureAwait</c> says.</param>
internal sealed record EnumeratedSource(ExpressionSyntax Expression, ExpressionSyntax? Token, bool CapturesContext)
{
    /// <summary>Looks behind the calls, as far as they can be left out.</summary>
    public static EnumeratedSource Of(ExpressionSyntax expression, SemanticModel model)
    {
        var source = new EnumeratedSource(expression, null, true);
        var current = source;
        while (true)
        {
            while (current.Expression is ParenthesizedExpressionSyntax inner) current = current with { Expression = inner.Expression };

            // Only an enumerable itself can be taken instead of what stands around it.
            if (!IsConfigured(model.GetTypeInfo(current.Expression).Type)) source = current;
            if (current.Expression is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments: { Count: 1 } arguments } call)
                return source;
            var argument = arguments[0];
            if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol method || !IsConfiguring(method)) return source;
            if (method.Name == "WithCancellation" && current.Token is null)
                current = current with { Expression = access.Expression, Token = argument.Expression };
            else if (method.Name == "ConfigureAwait" && model.GetConstantValue(argument.Expression) is { HasValue: true, Value: bool captures })
                current = current with { Expression = access.Expression, CapturesContext = captures && current.CapturesContext };
            else return source;
        }
    }

    private static bool IsConfiguring(IMethodSymbol method) => method switch
    {
        { ReducedFrom: not null, ContainingType.Name: "TaskAsyncEnumerableExtensions" } => IsConfigured(method.ReturnType),
        { IsStatic: false } => IsConfigured(method.ContainingType),
        _ => false,
    };

    private static bool IsConfigured(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "ConfiguredCancelableAsyncEnumerable", ContainingNamespace: { Name: "CompilerServices", ContainingNamespace.Name: "Runtime" } };
}
