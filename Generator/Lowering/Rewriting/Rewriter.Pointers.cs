using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <content>Addresses of variables.</content>
internal sealed partial class Rewriter
{
    // C# gives the address of a local, but not that of a field, which the local may have become.
    private bool TryVisitAddress(PrefixUnaryExpressionSyntax address)
    {
        if (_lambdaDepth > 0
            || RootOf(address.Operand) is not { } root
            || body.Variables.Of(Model.GetSymbolInfo(root).Symbol) is not { Closure: null, IsRef: false })
        {
            return false;
        }

        if (Model.GetTypeInfo(address.Operand).Type is not { } type || !TypeNames.IsNameable(type)) return false;
        WriteTrivia(address.GetFirstToken(), leading: true);
        _code.Add($"(({TypeNames.Of(type)}*)global::System.Runtime.CompilerServices.Unsafe.AsPointer(ref ");
        Visit(address.Operand);
        _code.Add("))");
        WriteTrivia(address.GetLastToken(), leading: false);
        return true;
    }

    // A buffer of fixed size in a local is a pointer; in a field it only has elements. The compiler's machine takes the address of a copy.
    private void RefuseBuffer(MemberAccessExpressionSyntax access)
    {
        if (access.Parent is ElementAccessExpressionSyntax || Model.GetSymbolInfo(access).Symbol is not IFieldSymbol { IsFixedSizeBuffer: true }) return;
        if (RootOf(access.Expression) is not { } root || body.Variables.Of(Model.GetSymbolInfo(root).Symbol) is null) return;
        throw new UnsupportedConstructException("the address of a fixed-size buffer in a variable beside an await", access);
    }

    // The variable that the operand is, or is a part of.
    private IdentifierNameSyntax? RootOf(ExpressionSyntax operand) => AwaitSyntax.StripParentheses(operand) switch
    {
        IdentifierNameSyntax name => name,
        MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } access when IsStructField(access) => RootOf(access.Expression),
        ElementAccessExpressionSyntax access when Model.GetTypeInfo(access.Expression).Type is IPointerTypeSymbol
            && AwaitSyntax.StripParentheses(access.Expression) is MemberAccessExpressionSyntax buffer
            && IsStructField(buffer) => RootOf(buffer),
        _ => null,
    };

    private bool IsStructField(MemberAccessExpressionSyntax access) =>
        Model.GetSymbolInfo(access).Symbol is IFieldSymbol { IsStatic: false, ContainingType.IsValueType: true }
            && Model.GetTypeInfo(access.Expression).Type is { IsValueType: true };
}
