namespace CoroGen;

/// <content>Who waits for whom.</content>
public readonly partial struct Coro
{
    /// <summary>The calls in which a task stands, and the tasks that await it, and so on.</summary>
    /// <param name="future">The task or future; null for the task that runs.</param>
    /// <returns>Null when none was given and no task runs.</returns>
    /// <exception cref="InvalidOperationException">None was given, and no loop runs in this thread.</exception>
    /// <remarks>Mirrors <c>asyncio.capture_call_graph()</c>: https://docs.python.org/3/library/asyncio-graph.html#asyncio.capture_call_graph. Call it on the loop's thread.</remarks>
    public static FutureCallGraph? CaptureCallGraph(CoroTask? future = null)
    {
        var task = future ?? EventLoop.Current.CurrentTask;
        return task is null ? null : FutureCallGraph.Capture(task);
    }

    /// <summary>Writes the calls in which a task stands, and the tasks that await it, and so on.</summary>
    /// <param name="future">The task or future; null for the task that runs.</param>
    /// <param name="writer">Where to; null for the standard output stream.</param>
    /// <exception cref="InvalidOperationException">None was given, and no loop runs in this thread.</exception>
    /// <remarks>Mirrors <c>asyncio.print_call_graph()</c>: https://docs.python.org/3/library/asyncio-graph.html#asyncio.print_call_graph.</remarks>
    public static void PrintCallGraph(CoroTask? future = null, TextWriter? writer = null)
    {
        if (CaptureCallGraph(future) is { } graph) (writer ?? Console.Out).Write(graph.ToString());
    }
}
