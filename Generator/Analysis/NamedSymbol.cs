using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Analysis;

/// <summary>What a name stands for.</summary>
internal static class NamedSymbol
{
    /// <summary>
    /// The symbol of a name, or the first candidate. A method that is called is asked for by its call: the semantic model keeps no answer for its
    /// name, and binds the receiver and the arguments anew for each, which is quadratic in a chain of calls.
    /// </summary>
    public static ISymbol? Of(SimpleNameSyntax name, SemanticModel model)
    {
        if (CallOf(name) is { } call && model.GetSymbolInfo(call).Symbol is IMethodSymbol { MethodKind: not MethodKind.DelegateInvoke } called) return called;
        var info = model.GetSymbolInfo(name);
        return info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
    }

    private static InvocationExpressionSyntax? CallOf(SimpleNameSyntax name)
    {
        SyntaxNode callee = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
        return callee.Parent is InvocationExpressionSyntax call && call.Expression == callee ? call : null;
    }
}
