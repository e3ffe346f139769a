using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes.Refactorings;

/// <summary>Runs coroutines that are awaited one after the other side by side.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(GatherRefactoring)), Shared]
public sealed class GatherRefactoring : CoroutineRefactoringProvider
{
    internal const string Title = "Await them side by side";

    private protected override void Register(RefactoringTarget target)
    {
        if (StatementsAround(target) is not { } statements || AwaitRun.Of(statements, target) is not { } run) return;
        if (target.HasErrorsAround(run[0].Statement)) return;

        StatementSyntax gather = GatherSyntax.Of(run, target.Model);
        int first = statements.IndexOf(run[0].Statement);
        SyntaxList<StatementSyntax> changed = statements.Replace(run[0].Statement, gather);
        for (int i = 1; i < run.Count; i++) changed = changed.RemoveAt(first + 1);

        var edits = new DocumentEdits();
        switch (run[0].Statement.Parent)
        {
            case BlockSyntax block:
                edits.Add(block, _ => block.WithStatements(changed));
                break;
            case SwitchSectionSyntax section:
                edits.Add(section, _ => section.WithStatements(changed));
                break;
        }

        if (!edits.IsEmpty) target.Offer(Title, edits);
    }

    /// <summary>The list of statements that the selection is in.</summary>
    private static SyntaxList<StatementSyntax>? StatementsAround(RefactoringTarget target)
    {
        StatementSyntax? statement = target.Node.FirstAncestorOrSelf<StatementSyntax>(static node => node is not BlockSyntax);
        if (target.Node is BlockSyntax selected && !target.Span.IsEmpty) return selected.Statements;
        return statement?.Parent switch
        {
            BlockSyntax block => block.Statements,
            SwitchSectionSyntax section => section.Statements,
            _ => null,
        };
    }
}
