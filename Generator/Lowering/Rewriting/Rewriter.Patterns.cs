using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static CoroGen.Generator.Analysis.RuntimeNames;

namespace CoroGen.Generator.Lowering;

/// <content>Variables that expressions declare.</content>
internal sealed partial class Rewriter
{
    private const string Set = Hooks.Set;

    /// <summary>
    /// Prints a pattern whose variables belong to the flattened code: the pattern declares others, and the condition returned copies
    /// them, as it becomes true.
    /// </summary>
    public Code RewritePattern(out Code? copies)
    {
        copies = RenameDesignations(root);
        return Rewrite();
    }

    private void VisitDeclaration(DeclarationExpressionSyntax declaration)
    {
        if (declaration.DescendantNodes().OfType<SingleVariableDesignationSyntax>().All(designation => body.Variables.Of(Model.GetDeclaredSymbol(designation)) is null))
        {
            VisitChildren(declaration);
            return;
        }

        WriteTrivia(declaration.GetFirstToken(), leading: true);
        _code.Add(Designation(declaration.Designation));
        WriteTrivia(declaration.GetLastToken(), leading: false);
    }

    private Code Designation(VariableDesignationSyntax designation)
    {
        switch (designation)
        {
            case SingleVariableDesignationSyntax single:
                var variable = body.Variables.Of(Model.GetDeclaredSymbol(single))!;
                DeclareAtTop(variable);
                return Code.Of(new VariableUse(variable, isWriteOnly: true));
            case ParenthesizedVariableDesignationSyntax parenthesized:
                var code = new Code("(");
                for (var i = 0; i < parenthesized.Variables.Count; i++)
                {
                    if (i > 0) code.Add(", ");
                    code.Add(Designation(parenthesized.Variables[i]));
                }

                return code.Add(")");
            default:
                return new Code("_");
        }
    }

    private void VisitIsPattern(IsPatternExpressionSyntax test)
    {
        var changed = PatternInputs.ChangedBy(test.Pattern, test.Expression, body);
        var copies = RenameDesignations(test.Pattern);
        if (copies is null && changed is null)
        {
            VisitChildren(test);
            return;
        }

        WriteTrivia(test.GetFirstToken(), leading: true);
        var pattern = test.Pattern;
        while (pattern is ParenthesizedPatternSyntax parenthesized) pattern = parenthesized.Pattern;
        var isNegated = pattern is UnaryPatternSyntax;
        _code.Add(isNegated ? "!(" : "(");
        if (changed is null)
        {
            Visit(test.Expression);
            VisitMatch();
        }
        else
        {
            // Whether it matches or not, the variable becomes what the members have made of its copy.
            var copy = body.Names.Fresh("matched");
            var back = Code.Of($"{Set}(out ", new VariableUse(changed, isWriteOnly: true, inLambda: _lambdaDepth > 0), $", {copy})");
            _code.Add($"({Set}(out var {copy}, ");
            Visit(test.Expression);
            _code.Add($") && {copy}");
            VisitMatch();
            _code.Add(" && ").Add(back).Add(") || (").Add(back).Add(" && false)");
        }

        _code.Add(")");
        WriteTrivia(test.GetLastToken(), leading: false);

        void VisitMatch()
        {
            _code.Add(" is ");
            Visit(isNegated ? ((UnaryPatternSyntax)pattern).Pattern : pattern);
            if (copies is not null) _code.Add(" && ").Add(copies);
        }
    }

    private Code? RenameDesignations(SyntaxNode pattern)
    {
        Code? copies = null;
        foreach (var designation in pattern.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>())
        {
            if (body.Variables.Of(Model.GetDeclaredSymbol(designation)) is not { } variable) continue;
            if (variable.Type is { IsRefLikeType: true })
            {
                throw new UnsupportedConstructException("a ref struct that a pattern declares beside an await", designation);
            }

            var name = body.Names.Fresh(designation.Identifier.ValueText + "_match");
            _renamed[designation.Identifier] = name;
            DeclareAtTop(variable);
            copies = copies is null ? new Code() : copies.Add(" && ");
            copies.Add($"{Set}(out ").Add(new VariableUse(variable, isWriteOnly: true, inLambda: _lambdaDepth > 0)).Add($", {name})");
        }

        return copies;
    }

    private static void DeclareAtTop(Variable variable)
    {
        variable.IsDeclaredAtTop = true;
    }
}
