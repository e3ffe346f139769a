using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>CORO0016: a coroutine awaits something of .NET where the loop has the same, or sets what has no effect on it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DetourAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.LoopHasItsOwn];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types) =>
        context.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Await);

    private static void Analyze(OperationAnalysisContext context, CoroutineTypes types)
    {
        if (((IAwaitOperation)context.Operation).Operation is not IInvocationOperation call || Find(call, types) is not { } found) return;
        if (CoroutineBody.Around(context.Operation, context.ContainingSymbol, types) is null) return;
        context.Report(Descriptors.LoopHasItsOwn, call.Syntax, found.Member, found.What, found.Advice);
    }

    /// <summary>What the awaited call is, what is wrong with it in a coroutine, and what to do; null if nothing is.</summary>
    internal static (string Member, string What, string Advice)? Find(IInvocationOperation call, CoroutineTypes types)
    {
        IMethodSymbol method = call.TargetMethod;
        bool isOfTask = BlockingCalls.IsTask(method.ContainingType);
        return method.Name switch
        {
            "Delay" when isOfTask && call.Arguments.Length == 1 => ("Task.Delay", "does not know the clock of the loop", "await Coro.Sleep"),
            "Yield" when isOfTask => ("Task.Yield", "takes a way around the loop's queue", "await Coro.Yield"),
            "WhenAll" when isOfTask && AreOfLoop(call, types) => ("Task.WhenAll", "makes .NET tasks of what the loop runs", "await Coro.Gather"),
            "AsTask" when IsOfLoop(call, types) => ("AsTask", "makes a .NET task of what can be awaited itself", "remove it"),
            "ConfigureAwait" when isOfTask && method.Parameters.Length == 1 && method.Parameters[0].Type.SpecialType == SpecialType.System_Boolean =>
                ("ConfigureAwait", "has no effect in a coroutine, which always resumes on its loop", "remove it"),
            _ => null,
        };
    }

    private static bool AreOfLoop(IInvocationOperation call, CoroutineTypes types) =>
        call.Arguments.Length == 1
        && ElementsOf(call.Arguments[0].Value) is { Length: >= 2 and <= 8 } elements
        && elements.All(element => WithoutConversion(element) is IInvocationOperation { TargetMethod.Name: "AsTask" } made && IsOfLoop(made, types));

    /// <summary>The arguments of a list of parameters, which is an array, or since C# 13 a span.</summary>
    private static ImmutableArray<IOperation>? ElementsOf(IOperation list) => list switch
    {
        IArrayCreationOperation { IsImplicit: true, Initializer: { } initializer } => initializer.ElementValues,
        ICollectionExpressionOperation { IsImplicit: true } collection => collection.Elements,
        _ => null,
    };

    private static IOperation WithoutConversion(IOperation operation) => operation is IConversionOperation conversion ? conversion.Operand : operation;

    private static bool IsOfLoop(IInvocationOperation call, CoroutineTypes types) =>
        call.TargetMethod.Parameters.IsEmpty && call.Instance?.Type is { } type && (types.IsCoro(type) || types.IsCoroTask(type));
}
