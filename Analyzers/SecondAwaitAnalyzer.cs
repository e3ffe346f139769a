using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace CoroGen.Analyzers;

/// <summary>
/// CORO0009: a coroutine in a variable that is awaited twice, or handed to a verb and then awaited or handed on. Only what is certain is reported.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecondAwaitAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.CoroutineIsAwaitedTwice];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types) => context.RegisterOperationAction(
        operation => Analyze(operation, types),
        OperationKind.LocalReference,
        OperationKind.ParameterReference);

    private static void Analyze(OperationAnalysisContext context, CoroutineTypes types)
    {
        IOperation mention = context.Operation;
        bool isCollection = CoroutineCollections.IsCollection(mention.Type, types);
        if (!isCollection && !types.IsCoro(mention.Type) || CoroutineRuns.Of(mention) is not { } run) return;
        if (LocalUses.Mentioned(mention) is not { } variable || variable.DeclaringSyntaxReferences.Length == 0) return;

        SyntaxNode declaration = variable.DeclaringSyntaxReferences[0].GetSyntax(context.CancellationToken);
        SyntaxNode? function = FunctionAround(declaration);
        if (function is null) return;

        LocalUses uses = LocalUses.WithCopies(variable, mention);
        if (uses.Writes.Count == 0 && HasNothingToRun(uses.Declarator?.GetVariableInitializer()?.Value)) return;
        if (uses.Writes.Any(static write => write.Parent is ISimpleAssignmentOperation renewal && HasNothingToRun(renewal.Value))) return;
        if (isCollection && !CoroutineCollections.IsFilledHere(variable, uses)) return;
        IOperation[] renewals = [.. isCollection ? uses.Writes.Concat(uses.Reads.Where(read => CoroutineRuns.Of(read) is null)) : uses.Writes];
        if (uses.IsAliased || renewals.Any(write => FunctionAround(write.Syntax) != function)) return;
        if (function.DescendantNodes().Any(node => node is GotoStatementSyntax)) return;

        // Nobody knows when and how often a function runs that captures the variable: what counts is what has run before it is made.
        bool isCaptured = FunctionAround(mention.Syntax) != function;
        if (isCaptured && (isCollection || renewals.Length > 0)) return;
        IOperation[] runs = [.. uses.Reads.Where(read => FunctionAround(read.Syntax) == function)];

        if (RunBefore(mention.Syntax, run, runs, renewals) is { } first) Report(context, variable, run, mention, AndAgain(first, run), Instead(first));
        else if (!isCaptured && IsRepeated(mention, declaration.Span, renewals))
            Report(context, variable, run, mention, $"{Name(run)} in each round of a loop", Instead(run));
    }

    private static void Report(OperationAnalysisContext context, ISymbol variable, IOperation run, IOperation mention, string what, string instead) =>
        context.Report(Descriptors.CoroutineIsAwaitedTwice, (run is IAwaitOperation ? run : mention).Syntax, variable.Name, what, instead);

    private static string AndAgain(IOperation first, IOperation second) =>
        Name(first) == Name(second) ? $"{Name(second)} twice" : $"{Name(second)} after it was {Name(first)}";

    private static string Name(IOperation run) => run is IInvocationOperation call ? $"handed to {call.TargetMethod.Name}" : "awaited";

    private static string Instead(IOperation run) => run is IInvocationOperation { TargetMethod.Name: "CreateTask" or "EnsureFuture" } call
        ? $"use the task that {call.TargetMethod.Name} gives"
        : "make it a task with Coro.CreateTask";

    /// <summary>Whether the coroutine is one that has ended from the start, or may be: such a one can be awaited any number of times.</summary>
    internal static bool HasNothingToRun(IOperation? value) => value switch
    {
        IConversionOperation conversion => HasNothingToRun(conversion.Operand),
        IParenthesizedOperation parenthesized => HasNothingToRun(parenthesized.Operand),
        IConditionalOperation choice => HasNothingToRun(choice.WhenTrue) || HasNothingToRun(choice.WhenFalse),
        IObjectCreationOperation { Type.Name: "Coro", Arguments.IsEmpty: true } => true,
        IPropertyReferenceOperation { Property: { Name: "Completed" or "CompletedCoro", ContainingType.Name: "Coro" } } => true,
        IInvocationOperation { TargetMethod: { Name: "FromResult", ContainingType.Name: "Coro" } } => true,
        _ => value is IDefaultValueOperation,
    };

    /// <summary>
    /// A run that always comes before this one, in the same list of statements or further out. The same call runs once what it is given twice, as
    /// asyncio's gather does.
    /// </summary>
    private static IOperation? RunBefore(SyntaxNode second, IOperation secondRun, IOperation[] reads, IOperation[] renewals)
    {
        foreach (IOperation read in reads)
        {
            if (read.Syntax.SpanStart >= second.SpanStart || CoroutineRuns.Of(read) is not { } run || run.Syntax == secondRun.Syntax) continue;
            if (EvaluationPath.StatementThatAlwaysEvaluates(read.Syntax) is not { } statement) continue;
            if (ItemInList(statement) is not { Parent: { } list } earlier) continue;

            SyntaxNode? later = second.AncestorsAndSelf().FirstOrDefault(around => around.Parent == list);
            if (later is null || later == earlier && EvaluationPath.StatementThatAlwaysEvaluates(second) != statement) continue;

            TextSpan between = TextSpan.FromBounds(earlier.SpanStart, later.Span.End);
            if (!renewals.Any(write => between.Contains(write.Syntax.Span))) return run;
        }

        return null;
    }

    /// <summary>The statement as one of a list in which all run in turn.</summary>
    private static SyntaxNode? ItemInList(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax or SwitchSectionSyntax => statement,
        GlobalStatementSyntax item => item,
        _ => null,
    };

    /// <summary>Whether a loop runs this coroutine again without a new one in the variable.</summary>
    private static bool IsRepeated(IOperation mention, TextSpan declared, IOperation[] renewals) =>
        mention.SemanticModel is { } model
        && EvaluationPath.LoopThatRepeats(mention.Syntax, model) is { } loop
        && !loop.Span.Contains(declared)
        && !renewals.Any(write => loop.Span.Contains(write.Syntax.Span));

    private static SyntaxNode? FunctionAround(SyntaxNode node) => node.Ancestors().FirstOrDefault(around =>
        Awaits.IsFunction(around)
        || around is AccessorDeclarationSyntax or CompilationUnitSyntax
        || around is MemberDeclarationSyntax and not GlobalStatementSyntax);
}
