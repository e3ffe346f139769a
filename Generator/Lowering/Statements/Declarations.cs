using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>Declarations of locals, and statements that are an expression.</summary>
internal static class Declarations
{
    public static bool TryLower(StatementSyntax statement, BodyLowering body)
    {
        switch (statement)
        {
            case ExpressionStatementSyntax expression:
                Expressions.LowerForEffect(expression.Expression, body, statement);
                return true;
            case LocalDeclarationStatementSyntax declaration:
                Lower(declaration.Declaration, body, declaration, declaration.IsConst);
                return true;
            default:
                return false;
        }
    }

    public static void Lower(VariableDeclarationSyntax declaration, BodyLowering body, SyntaxNode source, bool isConst = false)
    {
        // Constants are written out where they are used.
        if (isConst) return;
        foreach (var declarator in declaration.Variables)
        {
            var local = (ILocalSymbol?)body.Facts.Model.GetDeclaredSymbol(declarator);
            if (body.Variables.Of(local) is not { } variable)
            {
                throw new UnsupportedConstructException("a declaration outside of the flattened scopes", declarator);
            }

            if (declarator.Initializer is not { } initializer)
            {
                variable.IsDeclaredAtTop = true;
                if (variable.Closure is null) body.Emit(new BeginNode(variable));
                continue;
            }

            var value = initializer.Value is RefExpressionSyntax reference ? reference.Expression : initializer.Value;
            Expressions.Prepare(value, body);
            var code = value is InitializerExpressionSyntax
                ? Code.Of($"new {TypeNames.Of(local!.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated))} ", body.Rewrite(value))
                : body.Rewrite(value);
            if (local!.IsRef)
            {
                variable.Reference = ReferenceOf(local);
                body.Emit(new AssignNode(variable, Code.Of("ref ", code), declares: true), source);
                continue;
            }

            body.Assign(variable, code, declares: true, source);
        }
    }

    /// <summary>What stands before the type of a local that is a reference.</summary>
    public static string ReferenceOf(ILocalSymbol local) => local.RefKind == RefKind.RefReadOnly ? "ref readonly " : "ref ";
}
