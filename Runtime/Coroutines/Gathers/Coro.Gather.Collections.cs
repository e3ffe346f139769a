// Expanded from Runtime.Tests/Templates/Gather.template: change that, and run TemplateTests with COROGEN_ACCEPT_TEMPLATES=1.
using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Gathering collections, and any number of coroutines and tasks without results, with the frames of all that.</content>
public readonly partial struct Coro
{
    /// <summary>
    /// Runs coroutines, which start now, and tasks at the same time, and gives their values. The first failure ends the gather; the others go on.
    /// </summary>
    /// <param name="coros">What runs side by side; each becomes a task.</param>
    /// <remarks>Mirrors <c>asyncio.gather()</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.gather.</remarks>
    public static CoroTask<T[]> Gather<T>(ReadOnlySpan<Coro<T>> coros) => GatherArray<T, AsValue<T>>.Instance.Make().JoinAll(coros).Start();

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<T[]> Gather<T>(Coro<T>[] coros) => GatherArray<T, AsValue<T>>.Instance.Make().JoinAll(coros).Start();

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<T[]> Gather<T>(IEnumerable<Coro<T>> coros) => GatherArray<T, AsValue<T>>.Instance.Make().JoinAll(coros).Start();

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<T[]> Gather<T>(ReadOnlySpan<CoroTask<T>> tasks) => GatherArray<T, AsValue<T>>.Instance.Make().JoinAll(tasks).Start();

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<T[]> Gather<T>(CoroTask<T>[] tasks) => GatherArray<T, AsValue<T>>.Instance.Make().JoinAll(tasks).Start();

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<T[]> Gather<T>(IEnumerable<CoroTask<T>> tasks) => GatherArray<T, AsValue<T>>.Instance.Make().JoinAll(tasks).Start();

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(params ReadOnlySpan<Coro> coros) => NoResults.Instance.Make().JoinAll(coros).Start();

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(params Coro[] coros) => NoResults.Instance.Make().JoinAll(coros).Start();

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(IEnumerable<Coro> coros) => NoResults.Instance.Make().JoinAll(coros).Start();

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(CoroTask[] tasks) => NoResults.Instance.Make().JoinAll(tasks).Start();

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(IEnumerable<CoroTask> tasks) => NoResults.Instance.Make().JoinAll(tasks).Start();

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(params ICoroAwaitable[] awaitables) => NoResults.Instance.Make().JoinAll(awaitables).Start();

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather<TTask>(ReadOnlySpan<TTask> tasks) where TTask : CoroTask => NoResults.Instance.Make().JoinAll(tasks).Start();

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather() => NoResults.Instance.Make().Start();

    /// <summary>The frame of a gather of a collection.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Gather_Frame<T> : ICoroutineFrame<T[]>
    {
        private GatherFrame<T[]> _frame;

        /// <summary>Takes the argument of the call and starts the coroutines.</summary>
        public void Start(ReadOnlySpan<Coro<T>> coros) => _frame.Start(GatherArray<T, AsValue<T>>.Instance.Rent().JoinAll(coros));

        /// <summary>Takes the argument of the call and starts the coroutines.</summary>
        public void Start(Coro<T>[] coros) => _frame.Start(GatherArray<T, AsValue<T>>.Instance.Rent().JoinAll(coros));

        /// <summary>Takes the argument of the call and starts the coroutines.</summary>
        public void Start(IEnumerable<Coro<T>> coros) => _frame.Start(GatherArray<T, AsValue<T>>.Instance.Rent().JoinAll(coros));

        /// <summary>Takes the argument of the call and starts the coroutines.</summary>
        public void Start(ReadOnlySpan<CoroTask<T>> tasks) => _frame.Start(GatherArray<T, AsValue<T>>.Instance.Rent().JoinAll(tasks));

        /// <summary>Takes the argument of the call and starts the coroutines.</summary>
        public void Start(CoroTask<T>[] tasks) => _frame.Start(GatherArray<T, AsValue<T>>.Instance.Rent().JoinAll(tasks));

        /// <summary>Takes the argument of the call and starts the coroutines.</summary>
        public void Start(IEnumerable<CoroTask<T>> tasks) => _frame.Start(GatherArray<T, AsValue<T>>.Instance.Rent().JoinAll(tasks));

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out T[] result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of a gather of which no values are wanted.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public partial struct Gather_Frame : ICoroutineFrame<VoidResult>
    {
        private GatherFrame<VoidResult> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(params ReadOnlySpan<Coro> coros) => _frame.Start(NoResults.Instance.Rent().JoinAll(coros));

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(params Coro[] coros) => _frame.Start(NoResults.Instance.Rent().JoinAll(coros));

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(IEnumerable<Coro> coros) => _frame.Start(NoResults.Instance.Rent().JoinAll(coros));

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(CoroTask[] tasks) => _frame.Start(NoResults.Instance.Rent().JoinAll(tasks));

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(IEnumerable<CoroTask> tasks) => _frame.Start(NoResults.Instance.Rent().JoinAll(tasks));

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(params ICoroAwaitable[] awaitables) => _frame.Start(NoResults.Instance.Rent().JoinAll(awaitables));

        /// <summary>Takes the only argument of a call as what it is: it is not boxed, and no array is made.</summary>
        public void Start<TAwaitable>(TAwaitable awaitable) where TAwaitable : ICoroAwaitable => _frame.Start(NoResults.Instance.Rent().Join(awaitable));

        /// <summary>Takes no arguments.</summary>
        public void Start() => _frame.Start(NoResults.Instance.Rent());

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of a gather of a collection of tasks of which no values are wanted.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Gather_FrameOfTasks<TTask> : ICoroutineFrame<VoidResult>
        where TTask : CoroTask
    {
        private GatherFrame<VoidResult> _frame;

        /// <summary>Takes the argument of the call.</summary>
        public void Start(ReadOnlySpan<TTask> tasks) => _frame.Start(NoResults.Instance.Rent().JoinAll(tasks));

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result) => _frame.MoveNext(box, out result);
    }
}
