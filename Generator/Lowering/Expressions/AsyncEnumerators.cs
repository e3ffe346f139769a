using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static CoroGen.Generator.Analysis.RuntimeNames;

namespace CoroGen.Generator.Lowering;

/// <summary>
/// Awaits of <c>MoveNextAsync</c> and <c>DisposeAsync</c> of an <c>IAsyncEnumerator&lt;T&gt;</c>, which may be an iterator of the library's:
/// then its frame is run in place.
/// </summary>
internal static class AsyncEnumerators
{

    /// <summary>Lowers the await of a call, if it is one of these.</summary>
    public static bool TryLower(InvocationExpressionSyntax call, BodyLowering body, SyntaxNode source, bool wantsResult, out Variable? result)
    {
        result = null;
        if (call is not { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments.Count: 0 }) return false;
        if (body.Facts.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol { ContainingType: { TypeKind: TypeKind.Interface } } method) return false;
        if (ItemType(body.Facts.Model.GetTypeInfo(access.Expression).Type) is not { } item || method.Name is not ("MoveNextAsync" or "DisposeAsync")) return false;
        Expressions.Prepare(access.Expression, body);
        if (method.Name == "DisposeAsync") LowerDisposal(body.Rewrite(access.Expression), item, body, source);
        else result = Awaits.Add(
            $"{Types.AsyncEnumeratorFrame}<{TypeNames.Of(item)}>",
            body.Rewrite(access.Expression),
            "an enumerator known at run time",
            body.Facts.Compilation.GetSpecialType(SpecialType.System_Boolean),
            body,
            source,
            wantsResult);
        return true;
    }

    /// <summary>Lowers the disposal of a variable, if it is such an enumerator.</summary>
    public static bool TryLowerDisposal(Variable resource, BodyLowering body, SyntaxNode source)
    {
        if (ItemType(resource.Type) is not { } item) return false;
        LowerDisposal(Code.Of(resource), item, body, source);
        return true;
    }

    private static void LowerDisposal(Code enumerator, ITypeSymbol item, BodyLowering body, SyntaxNode source) =>
        Awaits.Add(
            $"{Types.AsyncEnumeratorDisposalFrame}<{TypeNames.Of(item)}>",
            enumerator,
            "an enumerator known at run time",
            null,
            body,
            source,
            wantsResult: false);

    private static ITypeSymbol? ItemType(ITypeSymbol? type) =>
        CoroutineMethods.IsIterator(type, out var item) && type!.Name == "IAsyncEnumerator" && TypeNames.IsNameable(item!) ? item : null;
}
