using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes.Refactorings;

/// <summary>Finds awaits that follow each other and need nothing of each other.</summary>
internal static class AwaitRun
{
    /// <summary>A gather gives a tuple of at most so many.</summary>
    private const int MostAwaits = 8;

    /// <summary>And of so many where some have no result.</summary>
    private const int MostOfBothKinds = 3;

    /// <summary>All that are selected, or those around the cursor; null if there are no two.</summary>
    public static IReadOnlyList<AwaitStatement>? Of(SyntaxList<StatementSyntax> statements, RefactoringTarget target)
    {
        if (!statements.Any() || !target.IsInCoroutine(statements[0])) return null;

        StatementSyntax[] selected = [.. statements.Where(statement => statement.Span.IntersectsWith(target.Span))];
        if (selected.Length == 0) return null;
        return selected.Length == 1 ? Around(selected[0], statements, target) : Exactly(selected, target);
    }

    private static List<AwaitStatement>? Exactly(StatementSyntax[] selected, RefactoringTarget target)
    {
        var run = new List<AwaitStatement>();
        foreach (StatementSyntax statement in selected)
        {
            if (AwaitStatement.Of(statement, target) is not { } awaiting || !CanJoin(awaiting, run, target)) return null;
            run.Add(awaiting);
        }

        return run;
    }

    private static List<AwaitStatement>? Around(StatementSyntax place, SyntaxList<StatementSyntax> statements, RefactoringTarget target)
    {
        if (AwaitStatement.Of(place, target) is null) return null;

        // What needs something of those before it begins a run of its own.
        var run = new List<AwaitStatement>();
        bool isPlaceIn = false;
        foreach (StatementSyntax statement in statements)
        {
            AwaitStatement? awaiting = AwaitStatement.Of(statement, target);
            if (awaiting is null || !CanJoin(awaiting, run, target))
            {
                if (isPlaceIn) break;
                run.Clear();
            }

            if (awaiting is not null) run.Add(awaiting);
            isPlaceIn |= statement == place;
        }

        return run.Count > 1 ? run : null;
    }

    private static bool CanJoin(AwaitStatement awaiting, List<AwaitStatement> run, RefactoringTarget target) =>
        IsTaken([.. run, awaiting]) && IsIndependent(awaiting, run, target);

    /// <summary>Whether there is a gather for so many.</summary>
    private static bool IsTaken(AwaitStatement[] run)
    {
        bool givesResults = run.Any(static each => each.Name is not null);
        bool isOfBothKinds = run.Any(static each => each.HasResult) && run.Any(static each => !each.HasResult);
        return run.Length <= (givesResults && isOfBothKinds ? MostOfBothKinds : MostAwaits);
    }

    /// <summary>Whether the call mentions nothing that those before it declare or assign.</summary>
    private static bool IsIndependent(AwaitStatement awaiting, List<AwaitStatement> before, RefactoringTarget target)
    {
        if (before.Count == 0) return true;
        if (target.Model.AnalyzeDataFlow(awaiting.Call) is not { Succeeded: true } flow) return false;

        var touched = new HashSet<ISymbol>(flow.ReadInside.Concat(flow.WrittenInside), SymbolEqualityComparer.Default);
        return before.All(each =>
            !(each.Declaration is { } declaration && DeclaredBy(declaration, target) is { } local && touched.Contains(local))
            && target.Model.AnalyzeDataFlow(each.Call) is { Succeeded: true } earlier
            && !earlier.WrittenInside.Any(touched.Contains));
    }

    private static ISymbol? DeclaredBy(VariableDeclarationSyntax declaration, RefactoringTarget target) =>
        target.Model.GetDeclaredSymbol(declaration.Variables[0], target.CancellationToken);
}
