using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>CORO0018: an await of a coroutine in the program's entry point, or in a function for a thread of the pool. No loop runs there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NoLoopAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.NoLoopRuns];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types)
    {
        IMethodSymbol? entryPoint = context.Compilation.GetEntryPoint(context.CancellationToken);
        context.RegisterOperationAction(operation => Analyze(operation, types, entryPoint), OperationKind.Await);
    }

    private static void Analyze(OperationAnalysisContext context, CoroutineTypes types, IMethodSymbol? entryPoint)
    {
        IOperation awaited = ((IAwaitOperation)context.Operation).Operation;

        // What has ended can be awaited anywhere; a variable may hold that.
        if (awaited is not IInvocationOperation { TargetMethod.Name: not "FromResult" } || !types.IsCoro(awaited.Type)) return;

        IOperation? function = CoroutineBody.FunctionOperation(context.Operation);
        if (function is null)
        {
            if (SymbolEqualityComparer.Default.Equals(context.ContainingSymbol, entryPoint)) Report(context, "in the program's entry point", "use Coro.Run");
        }
        else if (function is IAnonymousFunctionOperation { Symbol.IsAsync: true } && RunnerOf(function) is { } runner)
        {
            Report(context, $"on the thread that {runner} takes", "use EventLoop.RunCoroutineThreadSafe, or await it on the loop");
        }
    }

    private static void Report(OperationAnalysisContext context, string where, string advice) =>
        context.Report(Descriptors.NoLoopRuns, context.Operation.Syntax, where, advice);

    /// <summary>The method that runs the function on a thread of the pool.</summary>
    internal static string? RunnerOf(IOperation function)
    {
        IOperation? around = function.Parent;
        while (around is IDelegateCreationOperation or IConversionOperation) around = around.Parent;
        return around is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { ContainingNamespace: { Name: "Tasks" or "Threading" } } method } }
            && method is { ContainingType.Name: "Task", Name: "Run" } or { ContainingType.Name: "ThreadPool", Name: "QueueUserWorkItem" }
                ? $"{method.ContainingType.Name}.{method.Name}"
                : null;
    }
}
