using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace CoroGen.Analyzers;

/// <summary>CORO0009: a coroutine in a variable that is awaited twice. Only what is certain is reported.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecondAwaitAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.CoroutineIsAwaitedTwice];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types) =>
        context.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Await);

    private static void Analyze(OperationAnalysisContext context, CoroutineTypes types)
    {
        var second = (IAwaitOperation)context.Operation;
        if (LocalUses.Mentioned(second.Operation) is not { } variable || !types.IsCoro(second.Operation.Type)) return;
        if (variable.DeclaringSyntaxReferences.Length == 0) return;

        // A captured variable is not looked at: nobody knows when and how often the capturing function runs.
        SyntaxNode declaration = variable.DeclaringSyntaxReferences[0].GetSyntax(context.CancellationToken);
        SyntaxNode? function = FunctionAround(declaration);
        if (function is null || FunctionAround(second.Syntax) != function) return;

        LocalUses uses = LocalUses.Of(variable, second);
        if (uses.IsAliased || uses.Writes.Any(write => FunctionAround(write.Syntax) != function)) return;
        if (function.DescendantNodes().Any(node => node is GotoStatementSyntax)) return;

        if (IsBehindAnother(second.Syntax, uses) || IsRepeated(second, declaration.Span, uses))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.CoroutineIsAwaitedTwice, second.Syntax.GetLocation(), variable.Name));
        }
    }

    /// <summary>Whether an await that always runs stands before this one, in the same list of statements or further out.</summary>
    private static bool IsBehindAnother(SyntaxNode second, LocalUses uses)
    {
        foreach (IOperation read in uses.Reads)
        {
            if (read.Parent is not IAwaitOperation { Syntax: var first } || first.SpanStart >= second.SpanStart) continue;
            if (EvaluationPath.StatementThatAlwaysEvaluates(first) is not { } statement) continue;
            if (ItemInList(statement) is not { Parent: { } list } earlier) continue;

            SyntaxNode? later = second.AncestorsAndSelf().FirstOrDefault(around => around.Parent == list);
            if (later is null || later == earlier && EvaluationPath.StatementThatAlwaysEvaluates(second) != statement) continue;

            TextSpan between = TextSpan.FromBounds(earlier.SpanStart, later.Span.End);
            if (!uses.Writes.Any(write => between.Contains(write.Syntax.Span))) return true;
        }

        return false;
    }

    /// <summary>The statement as one of a list in which all run in turn.</summary>
    private static SyntaxNode? ItemInList(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax or SwitchSectionSyntax => statement,
        GlobalStatementSyntax item => item,
        _ => null,
    };

    /// <summary>Whether a loop runs this await again without a new coroutine in the variable.</summary>
    private static bool IsRepeated(IAwaitOperation second, TextSpan declared, LocalUses uses) =>
        second.SemanticModel is { } model
        && EvaluationPath.LoopThatRepeats(second.Syntax, model) is { } loop
        && !loop.Span.Contains(declared)
        && !uses.Writes.Any(write => loop.Span.Contains(write.Syntax.Span));

    private static SyntaxNode? FunctionAround(SyntaxNode node) => node.Ancestors().FirstOrDefault(around =>
        Awaits.IsFunction(around)
        || around is AccessorDeclarationSyntax or CompilationUnitSyntax
        || around is MemberDeclarationSyntax and not GlobalStatementSyntax);
}
