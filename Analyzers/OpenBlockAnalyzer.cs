using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>CORO0017: the block form of a timeout or of a group without its block. Only what nobody else can close is reported.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OpenBlockAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.BlockIsNotClosed];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types) =>
        context.RegisterOperationAction(Analyze, OperationKind.Invocation, OperationKind.ObjectCreation);

    private static void Analyze(OperationAnalysisContext context)
    {
        IOperation made = context.Operation;
        (string What, string Consequence)? block = made switch
        {
            IInvocationOperation { TargetMethod: { Name: "Timeout" or "TimeoutAt", ReturnType.Name: "CoroTimeout" } method } when CoroutineTypes.IsOfLibrary(method) =>
                ("timeout", "its deadline cancels the task behind the block too"),
            IObjectCreationOperation { Type: { Name: "CoroTaskGroup" } type } when CoroutineTypes.IsOfLibrary(type) =>
                ("group", "nobody waits for its tasks"),
            _ => null,
        };
        if (block is not { } found || !IsLeftOpen(made)) return;
        context.Report(Descriptors.BlockIsNotClosed, made.Syntax, found.What, found.Consequence);
    }

    private static bool IsLeftOpen(IOperation made) => made.Parent switch
    {
        IConversionOperation conversion => IsLeftOpen(conversion),
        IExpressionStatementOperation => true,
        ISimpleAssignmentOperation { Target: IDiscardOperation } => true,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } =>
            !declarator.Symbol.IsUsing
                && declarator.Parent?.Parent?.Parent is not IUsingOperation
                && LocalUses.Of(declarator.Symbol, declarator).Reads.All(LeavesOpen),
        _ => false,
    };

    /// <summary>Whether the mention neither closes it nor gives it to somebody who may.</summary>
    private static bool LeavesOpen(IOperation mention) => mention.Parent switch
    {
        IPropertyReferenceOperation => true,
        IInvocationOperation call => call.Instance == mention && call.TargetMethod.Name is not ("DisposeAsync" or "Join"),
        _ => false,
    };
}
