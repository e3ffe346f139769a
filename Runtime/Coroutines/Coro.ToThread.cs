using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Running functions in other threads.</content>
public readonly partial struct Coro
{
    /// <summary>
    /// Runs a function in a thread of the pool, with the caller's AsyncLocal values, while the loop goes on. Cancelling returns at once; a
    /// function that runs goes on, and its outcome is ignored.
    /// </summary>
    /// <remarks>Mirrors <c>asyncio.to_thread()</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread.</remarks>
    [Coroutine]
    public static async Coro<T> ToThread<T>(Func<T> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return await EventLoop.Current.RunInExecutor(InContext(function));
    }

    /// <inheritdoc cref="ToThread{T}(Func{T})"/>
    [Coroutine]
    public static async Coro ToThread(Action function)
    {
        ArgumentNullException.ThrowIfNull(function);
        await EventLoop.Current.RunInExecutor(InContext<VoidResult>(() =>
        {
            function();
            return default;
        }));
    }

    private static Func<T> InContext<T>(Func<T> function)
    {
        if (ExecutionContext.Capture() is not { } context) return function;
        return () =>
        {
            var value = default(T)!;
            ExecutionContext.Run(context, _ => value = function(), null);
            return value;
        };
    }
}
