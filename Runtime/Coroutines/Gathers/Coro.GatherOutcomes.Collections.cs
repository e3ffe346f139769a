// Expanded from Runtime.Tests/Templates/Gather.template: change that, and run TemplateTests with COROGEN_ACCEPT_TEMPLATES=1.
using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Gathering collections, and any number of coroutines and tasks without results, with the frames of all that.</content>
public readonly partial struct Coro
{
    /// <summary>
    /// Runs coroutines, which start now, and tasks at the same time, waits for all, and tells how each of them ended.
    /// </summary>
    /// <param name="coros">What runs side by side; each becomes a task.</param>
    /// <remarks>Mirrors <c>asyncio.gather(..., return_exceptions=True)</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.gather.</remarks>
    public static CoroTask<Outcome<T>[]> GatherOutcomes<T>(ReadOnlySpan<Coro<T>> coros) =>
        GatherArray<Outcome<T>, AsOutcome<T>>.Instance.Make().JoinAll(coros).Start();

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<Outcome<T>[]> GatherOutcomes<T>(Coro<T>[] coros) => GatherArray<Outcome<T>, AsOutcome<T>>.Instance.Make().JoinAll(coros).Start();

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<Outcome<T>[]> GatherOutcomes<T>(IEnumerable<Coro<T>> coros) =>
        GatherArray<Outcome<T>, AsOutcome<T>>.Instance.Make().JoinAll(coros).Start();

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<Outcome<T>[]> GatherOutcomes<T>(ReadOnlySpan<CoroTask<T>> tasks) =>
        GatherArray<Outcome<T>, AsOutcome<T>>.Instance.Make().JoinAll(tasks).Start();

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<Outcome<T>[]> GatherOutcomes<T>(CoroTask<T>[] tasks) => GatherArray<Outcome<T>, AsOutcome<T>>.Instance.Make().JoinAll(tasks).Start();

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<Outcome<T>[]> GatherOutcomes<T>(IEnumerable<CoroTask<T>> tasks) =>
        GatherArray<Outcome<T>, AsOutcome<T>>.Instance.Make().JoinAll(tasks).Start();

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<Outcome<VoidResult>[]> GatherOutcomes(params ReadOnlySpan<Coro> coros) =>
        GatherArray<Outcome<VoidResult>, AsOutcome<VoidResult>>.Instance.Make().JoinAll(coros).Start();

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<Outcome<VoidResult>[]> GatherOutcomes(params Coro[] coros) =>
        GatherArray<Outcome<VoidResult>, AsOutcome<VoidResult>>.Instance.Make().JoinAll(coros).Start();

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<Outcome<VoidResult>[]> GatherOutcomes(IEnumerable<Coro> coros) =>
        GatherArray<Outcome<VoidResult>, AsOutcome<VoidResult>>.Instance.Make().JoinAll(coros).Start();

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<Outcome<VoidResult>[]> GatherOutcomes(CoroTask[] tasks) =>
        GatherArray<Outcome<VoidResult>, AsOutcome<VoidResult>>.Instance.Make().JoinAll(tasks).Start();

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<Outcome<VoidResult>[]> GatherOutcomes(IEnumerable<CoroTask> tasks) =>
        GatherArray<Outcome<VoidResult>, AsOutcome<VoidResult>>.Instance.Make().JoinAll(tasks).Start();

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<Outcome<VoidResult>[]> GatherOutcomes(params ICoroAwaitable[] awaitables) =>
        GatherArray<Outcome<VoidResult>, AsOutcome<VoidResult>>.Instance.Make().JoinAll(awaitables).Start();

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<Outcome<VoidResult>[]> GatherOutcomes<TTask>(ReadOnlySpan<TTask> tasks) where TTask : CoroTask =>
        GatherArray<Outcome<VoidResult>, AsOutcome<VoidResult>>.Instance.Make().JoinAll(tasks).Start();

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<Outcome<VoidResult>[]> GatherOutcomes() => GatherArray<Outcome<VoidResult>, AsOutcome<VoidResult>>.Instance.Make().Start();

    /// <summary>The frame of a gather of a collection.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_Frame<T> : ICoroutineFrame<Outcome<T>[]>
    {
        private GatherFrame<Outcome<T>[]> _frame;

        /// <summary>Takes the argument of the call and starts the coroutines.</summary>
        public void Start(ReadOnlySpan<Coro<T>> coros) => _frame.Start(GatherArray<Outcome<T>, AsOutcome<T>>.Instance.Rent().JoinAll(coros));

        /// <summary>Takes the argument of the call and starts the coroutines.</summary>
        public void Start(Coro<T>[] coros) => _frame.Start(GatherArray<Outcome<T>, AsOutcome<T>>.Instance.Rent().JoinAll(coros));

        /// <summary>Takes the argument of the call and starts the coroutines.</summary>
        public void Start(IEnumerable<Coro<T>> coros) => _frame.Start(GatherArray<Outcome<T>, AsOutcome<T>>.Instance.Rent().JoinAll(coros));

        /// <summary>Takes the argument of the call and starts the coroutines.</summary>
        public void Start(ReadOnlySpan<CoroTask<T>> tasks) => _frame.Start(GatherArray<Outcome<T>, AsOutcome<T>>.Instance.Rent().JoinAll(tasks));

        /// <summary>Takes the argument of the call and starts the coroutines.</summary>
        public void Start(CoroTask<T>[] tasks) => _frame.Start(GatherArray<Outcome<T>, AsOutcome<T>>.Instance.Rent().JoinAll(tasks));

        /// <summary>Takes the argument of the call and starts the coroutines.</summary>
        public void Start(IEnumerable<CoroTask<T>> tasks) => _frame.Start(GatherArray<Outcome<T>, AsOutcome<T>>.Instance.Rent().JoinAll(tasks));

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out Outcome<T>[] result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of a gather of which no values are wanted.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public partial struct GatherOutcomes_Frame : ICoroutineFrame<Outcome<VoidResult>[]>
    {
        private GatherFrame<Outcome<VoidResult>[]> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(params ReadOnlySpan<Coro> coros) =>
            _frame.Start(GatherArray<Outcome<VoidResult>, AsOutcome<VoidResult>>.Instance.Rent().JoinAll(coros));

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(params Coro[] coros) => _frame.Start(GatherArray<Outcome<VoidResult>, AsOutcome<VoidResult>>.Instance.Rent().JoinAll(coros));

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(IEnumerable<Coro> coros) => _frame.Start(GatherArray<Outcome<VoidResult>, AsOutcome<VoidResult>>.Instance.Rent().JoinAll(coros));

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(CoroTask[] tasks) => _frame.Start(GatherArray<Outcome<VoidResult>, AsOutcome<VoidResult>>.Instance.Rent().JoinAll(tasks));

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(IEnumerable<CoroTask> tasks) => _frame.Start(GatherArray<Outcome<VoidResult>, AsOutcome<VoidResult>>.Instance.Rent().JoinAll(tasks));

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(params ICoroAwaitable[] awaitables) =>
            _frame.Start(GatherArray<Outcome<VoidResult>, AsOutcome<VoidResult>>.Instance.Rent().JoinAll(awaitables));

        /// <summary>Takes the only argument of a call as what it is: it is not boxed, and no array is made.</summary>
        public void Start<TAwaitable>(TAwaitable awaitable) where TAwaitable : ICoroAwaitable =>
            _frame.Start(GatherArray<Outcome<VoidResult>, AsOutcome<VoidResult>>.Instance.Rent().Join(awaitable));

        /// <summary>Takes no arguments.</summary>
        public void Start() => _frame.Start(GatherArray<Outcome<VoidResult>, AsOutcome<VoidResult>>.Instance.Rent());

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out Outcome<VoidResult>[] result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of a gather of a collection of tasks of which no values are wanted.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_FrameOfTasks<TTask> : ICoroutineFrame<Outcome<VoidResult>[]>
        where TTask : CoroTask
    {
        private GatherFrame<Outcome<VoidResult>[]> _frame;

        /// <summary>Takes the argument of the call.</summary>
        public void Start(ReadOnlySpan<TTask> tasks) => _frame.Start(GatherArray<Outcome<VoidResult>, AsOutcome<VoidResult>>.Instance.Rent().JoinAll(tasks));

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out Outcome<VoidResult>[] result) => _frame.MoveNext(box, out result);
    }
}
