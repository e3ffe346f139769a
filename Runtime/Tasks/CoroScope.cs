using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>
/// The coroutines of an owner: a window, a connection, a game object. When the owner ends it disposes of the scope, and what still runs in it is cancelled.
/// </summary>
/// <remarks>
/// Unlike a <see cref="CoroTaskGroup"/> it is no block that waits for its tasks, and a failure of one ends none of the others: it is reported as that of any
/// task that nobody awaits. All of it belongs to the thread of its loop.
/// </remarks>
public sealed class CoroScope : IDisposable
{
    private readonly HashSet<CoroTask> _tasks = [];
    private readonly Action<CoroTask> _leave;
    private readonly CancellationTokenRegistration _registration;

    internal CoroScope(EventLoop loop, object? owner, CancellationToken ended)
    {
        Loop = loop;
        Owner = owner;
        _leave = task => _tasks.Remove(task);

        // Tokens are cancelled in any thread.
        if (ended.CanBeCanceled) _registration = ended.UnsafeRegister(static scope => ((CoroScope)scope!).End(), this);
    }

    /// <summary>Whose coroutines these are; null if nobody was named. It is held, and shown in reports.</summary>
    public object? Owner { get; }

    /// <summary>The loop that runs them.</summary>
    public EventLoop Loop { get; }

    /// <summary>How many of them have not ended.</summary>
    public int Count => _tasks.Count;

    /// <summary>Whether the owner has ended.</summary>
    public bool IsDisposed { get; private set; }

    /// <summary>Makes a task of a coroutine; it is cancelled when the scope is disposed of.</summary>
    /// <param name="coro">The coroutine.</param>
    /// <param name="name">A label for reports; null for <c>Task-</c> and a number.</param>
    /// <exception cref="ObjectDisposedException">The owner has ended. The coroutine does not run.</exception>
    /// <exception cref="InvalidOperationException">The coroutine was awaited before, or the loop is closed.</exception>
    public CoroTask CreateTask(Coro coro, string? name = null) => CreateTask(coro.WithVoidResult, name);

    /// <inheritdoc cref="CreateTask(Coro, string?)"/>
    public CoroTask<T> CreateTask<T>(Coro<T> coro, string? name = null)
    {
        if (IsDisposed)
        {
            coro.Discard();
            throw new ObjectDisposedException(ToString(), "The owner of these coroutines has ended, and starts no others.");
        }

        var task = Loop.CreateTask(coro, name);

        // One that is started eagerly may have ended already.
        if (task.IsCompleted) return task;
        _tasks.Add(task);
        task.AddDoneCallback(_leave);
        return task;
    }

    /// <summary>Ends the scope: cancels what still runs in it, and starts nothing more. Their <c>finally</c> blocks run in the next iterations of the loop. Harmless when repeated.</summary>
    public void Dispose()
    {
        if (IsDisposed) return;
        IsDisposed = true;
        _registration.Dispose();
        foreach (var task in _tasks.ToArray()) task.Cancel();
    }

    /// <inheritdoc/>
    public override string ToString() => $"CoroScope [owner: {Owner ?? "none"}, tasks: {Count}{(IsDisposed ? ", disposed" : "")}]";

    private void End()
    {
        if (ReferenceEquals(EventLoop.CurrentOrNull, Loop)) Dispose();
        else if (!Loop.IsClosed) Loop.CallSoonThreadSafe(Dispose);
    }
}
