namespace CoroGen;

/// <content>Starting what nobody waits for.</content>
public readonly partial struct Coro
{
    private static readonly Action<CoroTask> s_reportForgotten = static task =>
    {
        if (task.Exception is { } exception)
            task.Loop.CallExceptionHandler(new LoopExceptionContext("A coroutine that was started by Forget has failed", exception) { Task = task });
    };

    /// <summary>Runs this coroutine as a task of the running loop that nobody waits for. If it fails, that is reported at once to <see cref="EventLoop.ExceptionHandler"/>.</summary>
    /// <exception cref="InvalidOperationException">No loop runs in this thread, or the coroutine was awaited before.</exception>
    /// <remarks>As <see cref="CreateTask(Coro, string?)"/>, whose task reports a failure when it is collected. To cancel it, keep a task instead.</remarks>
    public void Forget() => ReportWhenForgotten(CreateTask(this));

    internal static void ReportWhenForgotten(CoroTask task) => task.AddDoneCallback(s_reportForgotten);
}
