using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>The form that takes the body.</content>
public sealed partial class CoroTaskGroup
{
    /// <summary>Runs a body and waits for all tasks that it, or they, started in the group.</summary>
    /// <param name="body">The body, which is given the group.</param>
    /// <exception cref="AggregateException">A task or the body failed; it holds the errors in the order in which they came, the body's last.</exception>
    /// <exception cref="CoroCanceledException">The task was cancelled, and nothing failed.</exception>
    /// <remarks>Mirrors <c>async with asyncio.TaskGroup() as group</c>: https://docs.python.org/3/library/asyncio-task.html#task-groups.</remarks>
    public static Coro Run(Func<CoroTaskGroup, Coro> body)
    {
        var box = FrameBox<Run_Frame, VoidResult>.Rent();
        box.Frame.Start(body);
        return new Coro(box);
    }

    /// <inheritdoc cref="Run(Func{CoroTaskGroup, Coro})"/>
    public static Coro<T> Run<T>(Func<CoroTaskGroup, Coro<T>> body)
    {
        var box = FrameBox<Run_Frame<T>, T>.Rent();
        box.Frame.Start(body);
        return new Coro<T>(box);
    }

    /// <summary>The frame of <see cref="Run(Func{CoroTaskGroup, Coro})"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Run_Frame : ICoroutineFrame<VoidResult>
    {
        private GroupFrame<VoidResult> _frame;

        /// <summary>Takes the argument of the call.</summary>
        public void Start(Func<CoroTaskGroup, Coro> body) => _frame.Start(body);

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of <see cref="Run{T}(Func{CoroTaskGroup, Coro{T}})"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Run_Frame<T> : ICoroutineFrame<T>
    {
        private GroupFrame<T> _frame;

        /// <summary>Takes the argument of the call.</summary>
        public void Start(Func<CoroTaskGroup, Coro<T>> body) => _frame.Start(body);

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out T result) => _frame.MoveNext(box, out result);
    }
}
