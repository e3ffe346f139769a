using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary><c>switch</c> statements: a switch that only jumps, and the sections behind it.</summary>
internal static class Switches
{
    public static bool TryLower(StatementSyntax statement, BodyLowering body)
    {
        if (statement is not SwitchStatementSyntax syntax || !body.Facts.Suspends(syntax)) return false;
        body.StartClosure(syntax);
        PrepareInput(syntax, body);
        var value = body.Rewrite(syntax.Expression);
        var end = body.NewLabel("EndSwitch");
        body.Targets.Break[syntax] = new JumpTarget(end, body.Region);
        var labels = new List<(SectionTarget Section, SwitchLabelSyntax Label)>();
        foreach (var section in syntax.Sections)
        {
            var target = new SectionTarget(body.NewLabel("Case"), section);
            foreach (var label in section.Labels)
            {
                body.Targets.Label[label] = new JumpTarget(target.Label, body.Region);
                labels.Add((target, label));
            }
        }

        if (labels.Any(item => item.Label is CasePatternSwitchLabelSyntax { WhenClause: { } guard } && body.Facts.Suspends(guard)))
            TestInTurn(syntax, value, labels, end, body);
        else Dispatch(syntax, value, labels, end, body);

        // The sections are one scope.
        foreach (var section in syntax.Sections) Statements.DeclareLabels(section.Statements, body);
        foreach (var section in labels.Select(static item => item.Section).Distinct())
        {
            body.Place(section.Label);
            Statements.LowerList(section.Syntax.Statements, body);
        }

        body.Place(end);
        return true;
    }

    /// <summary>Prepares what a statement switches over.</summary>
    public static void PrepareInput(SwitchStatementSyntax syntax, BodyLowering body)
    {
        var labels = syntax.Sections.SelectMany(static section => section.Labels).OfType<CasePatternSwitchLabelSyntax>().ToList();

        // A debug build keeps the value, so that the debugger can show it.
        if (labels.Exists(static label => label.WhenClause is not null) || body.Facts.Model.Compilation.Options.OptimizationLevel == OptimizationLevel.Debug)
            Expressions.Prepare(syntax.Expression, body);
        else PatternInputs.Prepare(syntax.Expression, labels.Select(static label => label.Pattern), body);
    }

    private static void Dispatch(
        SwitchStatementSyntax syntax,
        Code value,
        List<(SectionTarget Section, SwitchLabelSyntax Label)> labels,
        Label end,
        BodyLowering body)
    {
        var sections = new List<(Code, Label)>();
        foreach (var (section, label) in labels)
        {
            var text = label switch
            {
                CaseSwitchLabelSyntax plain => Code.Of("case ", body.Rewrite(plain.Value), ":"),
                CasePatternSwitchLabelSyntax pattern => Code.Of("case ", PatternCode(pattern.Pattern, pattern.WhenClause?.Condition, body), ":"),
                _ => new Code("default:"),
            };
            sections.Add((text, BodyLowering.Use(section.Label)));
        }

        body.Emit(new SwitchNode(value, sections) { LabelSources = labels.Select(static item => SourceOf(item.Label)).ToList() }, syntax.Expression);
        if (!labels.Any(static item => item.Label is DefaultSwitchLabelSyntax)) body.Goto(end);
    }

    private static FileLinePositionSpan SourceOf(SwitchLabelSyntax label) =>
        label.SyntaxTree.GetLineSpan(label is CasePatternSwitchLabelSyntax { WhenClause: { } guard } ? guard.Span : label.Span);

    /// <summary>A pattern and its guard, as they stand behind <c>case</c>.</summary>
    public static Code PatternCode(PatternSyntax pattern, ExpressionSyntax? guard, BodyLowering body)
    {
        var code = new Rewriter(body, pattern).RewritePattern(out var copies);
        if (copies is null && guard is null) return code;
        code.Add(" when ");
        if (copies is not null) code.Add(copies);
        if (copies is not null && guard is not null) code.Add(" && ");
        if (guard is not null) code.Add("(").Add(body.Rewrite(guard)).Add(")");
        return code;
    }

    /// <summary>Jumps unless a value matches a pattern.</summary>
    public static void BranchUnless(Variable value, PatternSyntax pattern, Label next, BodyLowering body)
    {
        if (pattern is DiscardPatternSyntax) return;
        var inner = pattern;
        while (inner is ParenthesizedPatternSyntax parenthesized) inner = parenthesized.Pattern;
        var code = new Rewriter(body, inner).RewritePattern(out var copies);
        var test = Code.Of(value, " is ", code);
        if (copies is not null) test.Add(" && ").Add(copies);
        body.Branch(test, false, next, pattern);
    }

    // A guard that awaits runs only when its pattern matched and no earlier label did.
    private static void TestInTurn(
        SwitchStatementSyntax syntax,
        Code value,
        List<(SectionTarget Section, SwitchLabelSyntax Label)> labels,
        Label end,
        BodyLowering body)
    {
        // A type that is none to switch over is converted to one.
        var info = body.Facts.Model.GetTypeInfo(syntax.Expression);
        var type = (body.Facts.Model.GetConversion(syntax.Expression).IsUserDefined ? info.ConvertedType : info.Type)
            ?? throw new UnsupportedConstructException("a switch over an expression without a type", syntax);
        var governing = body.Variables.NewTemporary(type, "governing");
        body.Assign(governing, value, declares: true, syntax.Expression);
        foreach (var (section, label) in labels)
        {
            var next = body.NewLabel("NextCase");
            switch (label)
            {
                case CaseSwitchLabelSyntax plain:
                    body.Branch(Code.Of(governing, " is ", body.Rewrite(plain.Value)), true, section.Label, plain);
                    continue;
                case CasePatternSwitchLabelSyntax pattern:
                    BranchUnless(governing, pattern.Pattern, next, body);
                    if (pattern.WhenClause is { } clause)
                    {
                        body.BranchOn(clause.Condition, false, next);
                    }

                    body.Goto(section.Label);
                    body.Place(next);
                    continue;
            }
        }

        var otherwise = labels.FirstOrDefault(static item => item.Label is DefaultSwitchLabelSyntax).Section;
        body.Goto(otherwise?.Label ?? end);
    }

    private sealed class SectionTarget(Label label, SwitchSectionSyntax syntax)
    {
        public Label Label => label;

        public SwitchSectionSyntax Syntax => syntax;
    }
}
