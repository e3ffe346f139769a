using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>Local functions.</summary>
internal static class LocalFunctions
{
    public static void Lower(LocalFunctionStatementSyntax function, BodyLowering body)
    {
        var rewriter = new Rewriter(body, function);
        var code = rewriter.Rewrite();
        if (code.Uses.Any()) throw new UnsupportedConstructException($"the local function '{function.Identifier.ValueText}', which captures", function);
        body.Emit(new StatementNode(code), function);
    }
}
