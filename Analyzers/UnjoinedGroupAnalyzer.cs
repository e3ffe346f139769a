using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>CORO0032: a group whose block ends without having waited for the tasks that it made.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnjoinedGroupAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.GroupIsNotJoined];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types) =>
        context.RegisterOperationAction(Analyze, OperationKind.VariableDeclarator);

    private static void Analyze(OperationAnalysisContext context)
    {
        var declarator = (IVariableDeclaratorOperation)context.Operation;
        if (declarator.Symbol.Type.Name != "CoroTaskGroup" || !CoroutineTypes.IsOfLibrary(declarator.Symbol.Type) || !IsBlock(declarator)) return;
        IOperation? made = declarator.GetVariableInitializer()?.Value;
        if (made is IConversionOperation targetTyped) made = targetTyped.Operand;
        if (made is not IObjectCreationOperation) return;

        // Whoever else gets the group may join it, or cancel its tasks on purpose.
        LocalUses uses = LocalUses.Of(declarator.Symbol, declarator);
        if (uses.Writes.Count > 0 || !uses.Reads.All(static read => read.Parent is IInvocationOperation call && call.Instance == read)) return;
        IInvocationOperation[] calls = [.. uses.Reads.Select(static read => (IInvocationOperation)read.Parent!)];
        if (calls.Length > 0 && calls.All(IsLostTask) && EndsByItself(declarator)) context.Report(Descriptors.GroupIsNotJoined, declarator.Syntax, declarator.Symbol.Name);
    }

    // Whoever has the task can wait for it.
    private static bool IsLostTask(IInvocationOperation call) => call.TargetMethod.Name == "CreateTask" && call.Parent is IExpressionStatementOperation;

    // A block whose end is not reached is left by a cancellation, and one that waits for a queue or a server has waited for what its tasks do.
    private static bool EndsByItself(IVariableDeclaratorOperation declarator)
    {
        IOperation? block = declarator.Parent?.Parent?.Parent switch
        {
            IUsingOperation around => around.Body,
            IUsingDeclarationOperation declaration => declaration.Parent,
            _ => null,
        };
        return block is IBlockOperation
            && block.SemanticModel?.AnalyzeControlFlow(block.Syntax) is { Succeeded: true } flow
            && (flow.EndPointIsReachable || !flow.ReturnStatements.IsEmpty)
            && !block.Descendants().Any(static operation => operation is IAwaitOperation
            {
                Operation: IInvocationOperation { TargetMethod: { Name: "ServeForever" } or { Name: "Join", ContainingType.Name: not "CoroTaskGroup" } },
            });
    }

    private static bool IsBlock(IVariableDeclaratorOperation declarator) =>
        declarator.Parent?.Parent?.Parent is IUsingOperation { IsAsynchronous: true } or IUsingDeclarationOperation { IsAsynchronous: true };
}
