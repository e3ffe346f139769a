using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>CORO0024: what belongs to a loop is used in a function that runs in another thread, as it stands there for all to see.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForeignThreadAnalyzer : CoroutineAnalyzer
{
    // The members of each type that the loop's own thread alone may call.
    private static readonly ImmutableDictionary<string, ImmutableHashSet<string>> s_ofTheLoop = new Dictionary<string, ImmutableHashSet<string>>
    {
        ["Coro"] = ["CreateTask", "EnsureFuture"],
        ["CoroCondition"] = ["Notify", "NotifyAll", "Release"],
        ["CoroEvent"] = ["Clear", "Set"],
        ["CoroFuture"] = ["SetException", "SetResult", "TrySetException", "TrySetResult"],
        ["CoroLock"] = ["Release"],
        ["CoroQueue"] = ["GetNoWait", "PutNoWait", "Shutdown", "TaskDone"],
        ["CoroSemaphore"] = ["Release"],
        ["CoroStreamReader"] = ["FeedData", "FeedEof", "SetException"],
        ["CoroStreamWriter"] = ["Abort", "Close", "Write", "WriteEof", "WriteLines"],
        ["CoroTask"] = ["AddDoneCallback", "Cancel", "Uncancel"],
        ["CoroTaskGroup"] = ["Cancel", "CreateTask"],
        ["EventLoop"] = ["CallAt", "CallLater", "CallSoon", "CreateTask", "Stop"],
    }.ToImmutableDictionary();

    // Who runs a function in another thread, by the names of type and method; a constructor has that of its type.
    private static readonly ImmutableHashSet<string> s_starters =
    [
        "Coro.ToThread", "EventLoop.RunInExecutor", "Parallel.For", "Parallel.ForEach", "Parallel.ForEachAsync", "Parallel.Invoke", "Task.Run", "TaskFactory.StartNew", "Thread.Thread",
        "ThreadPool.QueueUserWorkItem", "ThreadPool.UnsafeQueueUserWorkItem", "Timer.Timer",
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.LoopIsUsedByAnotherThread];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types) =>
        context.RegisterOperationAction(Analyze, OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!BelongsToLoop(call.TargetMethod) || CoroutineBody.FunctionOperation(call) is not IAnonymousFunctionOperation function) return;
        if (Starter(function) is not { } starter || IsMadeIn(function, call.Instance) || RunsLoop(function)) return;
        context.Report(
            Descriptors.LoopIsUsedByAnotherThread,
            call.Syntax,
            $"{call.TargetMethod.ContainingType.Name}.{call.TargetMethod.Name}",
            starter,
            Advice(call.TargetMethod));
    }

    private static bool BelongsToLoop(IMethodSymbol method)
    {
        if (!CoroutineTypes.IsOfLibrary(method)) return false;
        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (s_ofTheLoop.TryGetValue(type.Name, out ImmutableHashSet<string>? members) && members.Contains(method.Name)) return true;
        }

        return false;
    }

    /// <summary>What runs the function in another thread; null if that is not so, or cannot be seen here.</summary>
    private static string? Starter(IAnonymousFunctionOperation function)
    {
        IOperation? value = function.Parent;
        while (value is IDelegateCreationOperation or IConversionOperation) value = value.Parent;
        if (value is not IArgumentOperation { Parent: { } made }) return null;
        IMethodSymbol? method = made switch
        {
            IInvocationOperation call => call.TargetMethod,
            IObjectCreationOperation creation => creation.Constructor,
            _ => null,
        };
        if (method is null) return null;

        // A scheduler of one's own may be that of the loop's thread.
        if (made.ChildOperations.OfType<IArgumentOperation>().Any(static argument => argument.Parameter?.Type.Name == "TaskScheduler" && argument.Value is not ILiteralOperation))
            return null;
        string type = method.ContainingType.Name, name = method.MethodKind == MethodKind.Constructor ? type : method.Name;
        bool isKnown = s_starters.Contains($"{type}.{name}") && method.ContainingNamespace is { Name: "Threading" or "Tasks" or "CoroGen" };
        return !isKnown ? null : method.MethodKind == MethodKind.Constructor ? type : $"{type}.{name}";
    }

    /// <summary>Whether the object is one that the function made itself, perhaps with a loop of its own.</summary>
    private static bool IsMadeIn(IAnonymousFunctionOperation function, IOperation? instance)
    {
        while (instance is IMemberReferenceOperation { Instance: { } holder }) instance = holder;
        if (instance is IObjectCreationOperation) return true;
        return instance is ILocalReferenceOperation { Local.ContainingSymbol: var owner } && SymbolEqualityComparer.Default.Equals(owner, function.Symbol);
    }

    /// <summary>Whether the thread is one that runs a loop.</summary>
    private static bool RunsLoop(IAnonymousFunctionOperation function) => function.Descendants().Any(static operation =>
        operation is IInvocationOperation { TargetMethod: { Name: "Run" or "RunForever" or "RunUntilComplete" or "Tick" } runner } && CoroutineTypes.IsOfLibrary(runner));

    private static string Advice(IMethodSymbol method) => method.Name is "CreateTask" or "EnsureFuture"
        ? "use EventLoop.RunCoroutineThreadSafe"
        : "hand it to EventLoop.CallSoonThreadSafe";
}
