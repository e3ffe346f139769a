using System.Runtime.CompilerServices;
using System.Text;

namespace CoroGen;

/// <summary>A task, the calls in which it stands, and the tasks that await it, each with the same.</summary>
/// <remarks>Mirrors <c>asyncio.FutureCallGraph</c>: https://docs.python.org/3/library/asyncio-graph.html.</remarks>
public sealed class FutureCallGraph
{
    private FutureCallGraph(CoroTask future, IReadOnlyList<FrameCallGraphEntry> callStack, IReadOnlyList<FutureCallGraph> awaitedBy)
    {
        Future = future;
        CallStack = callStack;
        AwaitedBy = awaitedBy;
    }

    /// <summary>The task or future.</summary>
    public CoroTask Future { get; }

    /// <summary>The calls in which it stands, outermost first; none of a future.</summary>
    public IReadOnlyList<FrameCallGraphEntry> CallStack { get; }

    /// <summary>The tasks that wait for it: directly, by a gather, a shield or a wait, or because it belongs to their group.</summary>
    public IReadOnlyList<FutureCallGraph> AwaitedBy { get; }

    /// <summary>The graph as text, the innermost calls first.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, 0);
        return text.ToString();
    }

    internal static FutureCallGraph Capture(CoroTask task, int? limit) => Capture(task, limit, []);

    private static FutureCallGraph Capture(CoroTask task, int? limit, HashSet<CoroTask> seen)
    {
        // As in CPython, a chain of very many tasks ends in an exception: a stack that overflows ends the process.
        RuntimeHelpers.EnsureSufficientExecutionStack();

        // Who holds the graph holds the task.
        task.IsExposed = true;

        // Tasks that wait for each other in a circle are shown once.
        FutureCallGraph[] awaitedBy = seen.Add(task) ? [.. task.Awaiters().Distinct().Select(awaiter => Capture(awaiter, limit, seen))] : [];
        return new FutureCallGraph(task, Cut(task.GetStack(), limit), awaitedBy);
    }

    private static IReadOnlyList<FrameCallGraphEntry> Cut(IReadOnlyList<FrameCallGraphEntry> calls, int? limit) => limit switch
    {
        null => calls,
        < 0 => [.. calls.Take(-limit.Value)],
        _ => [.. calls.TakeLast(limit.Value)],
    };

    private void Write(StringBuilder text, int depth)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var indent = new string(' ', depth * 4);
        text.AppendLine($"{indent}* {Future}");
        if (CallStack.Count > 0)
        {
            text.AppendLine($"{indent}  + Call stack:");
            foreach (var call in CallStack.Reverse()) text.AppendLine($"{indent}  |   {call}");
        }

        if (AwaitedBy.Count == 0) return;
        text.AppendLine($"{indent}  + Awaited by:");
        foreach (var awaiter in AwaitedBy) awaiter.Write(text, depth + 1);
    }
}
