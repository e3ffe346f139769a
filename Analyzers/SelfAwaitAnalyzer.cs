using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>CORO0021: a task that awaits itself, by <c>CoroTask.Current</c> or by the variable that it is put into.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SelfAwaitAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.TaskAwaitsItself];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types) =>
        context.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Await);

    private static void Analyze(OperationAnalysisContext context, CoroutineTypes types)
    {
        IOperation awaited = ((IAwaitOperation)context.Operation).Operation;
        while (awaited is IConversionOperation conversion) awaited = conversion.Operand;
        if (!types.IsCoroTask(awaited.Type)) return;
        bool isItself = awaited switch
        {
            IPropertyReferenceOperation { Property: { Name: "Current", ContainingType.Name: "CoroTask" } } => CoroutineBody.Around(awaited, context.ContainingSymbol, types) is not null,
            ILocalReferenceOperation mention => IsOwnTask(mention),
            _ => false,
        };
        if (isItself) context.Report(Descriptors.TaskAwaitsItself, context.Operation.Syntax);
    }

    /// <summary>Whether all that is ever put into the variable is the one task of the local function around, which is called nowhere else.</summary>
    private static bool IsOwnTask(ILocalReferenceOperation mention)
    {
        if (CoroutineBody.FunctionOperation(mention) is not ILocalFunctionOperation { Symbol: var function } around) return false;

        // Who asks which task runs knows what he does.
        if (around.Descendants().Any(static operation => operation is IPropertyReferenceOperation { Property: { Name: "Current", ContainingType.Name: "CoroTask" } })) return false;
        if (SymbolEqualityComparer.Default.Equals(mention.Local.ContainingSymbol, function)) return false;
        LocalUses uses = LocalUses.Of(mention.Local, mention);
        if (uses.IsAliased || uses.Writes.Any(static write => write.Parent is not ISimpleAssignmentOperation)) return false;
        IOperation?[] values = [uses.Declarator?.GetVariableInitializer()?.Value, .. uses.Writes.Select(static write => ((ISimpleAssignmentOperation)write.Parent!).Value)];
        IOperation[] put = [.. values.OfType<IOperation>().Where(static value => !IsNothing(value))];

        // Called once: what else calls it runs in another task, or a second time.
        return put.Length == 1 && Runs(put[0]) is { } called && SymbolEqualityComparer.Default.Equals(called, function) && IsCalledOnce(function, put[0]);
    }

    private static bool IsCalledOnce(IMethodSymbol function, IOperation anywhere)
    {
        IOperation root = anywhere;
        for (; root.Parent is { } around; root = around)
        {
            if (around is ILoopOperation) return false;
        }

        return root.Descendants().Count(operation => SymbolEqualityComparer.Default.Equals(function, operation switch
        {
            IInvocationOperation call => call.TargetMethod,
            IMethodReferenceOperation reference => reference.Method,
            _ => null,
        })) == 1;
    }

    private static bool IsNothing(IOperation value) =>
        value.ConstantValue is { HasValue: true, Value: null } || value is IConversionOperation conversion && IsNothing(conversion.Operand);

    /// <summary>The method whose coroutine the value is a task of.</summary>
    private static IMethodSymbol? Runs(IOperation value) => value switch
    {
        IConversionOperation conversion => Runs(conversion.Operand),
        IInvocationOperation { TargetMethod.Name: "CreateTask" or "EnsureFuture", Arguments: { IsEmpty: false } arguments }
            when arguments.Count(static argument => argument.ArgumentKind == ArgumentKind.Explicit) == 1 => Made(arguments[0].Value),
        _ => null,
    };

    private static IMethodSymbol? Made(IOperation coroutine) => coroutine switch
    {
        IConversionOperation conversion => Made(conversion.Operand),
        IInvocationOperation call => call.TargetMethod,
        _ => null,
    };
}
