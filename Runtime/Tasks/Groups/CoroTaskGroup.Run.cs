namespace CoroGen;

/// <content>The form that takes the body.</content>
public sealed partial class CoroTaskGroup
{
    /// <summary>Runs a body and waits for all tasks that it, or they, started in the group.</summary>
    /// <exception cref="AggregateException">A task or the body failed; it holds the errors in the order in which they came, the body's last.</exception>
    /// <exception cref="CoroCanceledException">The task was cancelled, and nothing failed.</exception>
    /// <remarks>Mirrors <c>async with asyncio.TaskGroup() as group</c>: https://docs.python.org/3/library/asyncio-task.html#task-groups.</remarks>
    [Coroutine]
    public static async Coro Run(Func<CoroTaskGroup, Coro> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var group = new CoroTaskGroup();
        Exception? error = null;
        try
        {
            await body(group);
        }
        catch (Exception exception)
        {
            error = exception;
        }

        await group.Exit(error);
    }

    /// <inheritdoc cref="Run(Func{CoroTaskGroup, Coro})"/>
    [Coroutine]
    public static async Coro<T> Run<T>(Func<CoroTaskGroup, Coro<T>> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var group = new CoroTaskGroup();
        Exception? error = null;
        var result = default(T)!;
        try
        {
            result = await body(group);
        }
        catch (Exception exception)
        {
            error = exception;
        }

        await group.Exit(error);
        return result;
    }

    [Coroutine]
    private async Coro Exit(Exception? error)
    {
        var cancellation = await WaitForChildren(error is not null, error as OperationCanceledException);
        if (cancellation is not null && _errors.Count == 0) Rethrow(cancellation);
        if (error is not null and not OperationCanceledException) _errors.Add(error);
        ThrowErrors();
    }
}
