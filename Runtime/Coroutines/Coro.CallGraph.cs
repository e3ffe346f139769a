namespace CoroGen;

/// <content>Who waits for whom.</content>
public readonly partial struct Coro
{
    /// <summary>The calls in which a task stands, and the tasks that await it, and so on.</summary>
    /// <param name="future">The task or future; null for the task that runs.</param>
    /// <param name="limit">How many calls of each task to give at most: the innermost ones, or, if it is negative, the outermost ones; null for all.</param>
    /// <returns>Null when none was given and no task runs.</returns>
    /// <exception cref="InvalidOperationException">None was given, and no loop runs in this thread.</exception>
    /// <remarks>
    /// Mirrors <c>asyncio.capture_call_graph()</c>: https://docs.python.org/3/library/asyncio-graph.html#asyncio.capture_call_graph. Its <c>depth</c> has no
    /// counterpart, since the optimiser of .NET may have inlined the calls that it would leave out. Call it on the loop's thread.
    /// </remarks>
    public static FutureCallGraph? CaptureCallGraph(CoroTask? future = null, int? limit = null)
    {
        var task = future ?? EventLoop.Current.CurrentTask;
        return task is null ? null : FutureCallGraph.Capture(task, limit);
    }

    /// <summary>The calls in which a task stands, and the tasks that await it, and so on, as text.</summary>
    /// <param name="future">The task or future; null for the task that runs.</param>
    /// <param name="limit">How many calls of each task to give at most: the innermost ones, or, if it is negative, the outermost ones; null for all.</param>
    /// <returns>Nothing when none was given and no task runs.</returns>
    /// <exception cref="InvalidOperationException">None was given, and no loop runs in this thread.</exception>
    /// <remarks>Mirrors <c>asyncio.format_call_graph()</c>: https://docs.python.org/3/library/asyncio-graph.html#asyncio.format_call_graph.</remarks>
    public static string FormatCallGraph(CoroTask? future = null, int? limit = null) => CaptureCallGraph(future, limit)?.ToString() ?? "";

    /// <summary>Writes the calls in which a task stands, and the tasks that await it, and so on.</summary>
    /// <param name="future">The task or future; null for the task that runs.</param>
    /// <param name="writer">Where to; null for the standard output stream.</param>
    /// <param name="limit">How many calls of each task to write at most: the innermost ones, or, if it is negative, the outermost ones; null for all.</param>
    /// <exception cref="InvalidOperationException">None was given, and no loop runs in this thread.</exception>
    /// <remarks>Mirrors <c>asyncio.print_call_graph()</c>: https://docs.python.org/3/library/asyncio-graph.html#asyncio.print_call_graph.</remarks>
    public static void PrintCallGraph(CoroTask? future = null, TextWriter? writer = null, int? limit = null) =>
        (writer ?? Console.Out).Write(FormatCallGraph(future, limit));
}
