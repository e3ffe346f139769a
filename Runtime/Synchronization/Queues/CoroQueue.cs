using System.Diagnostics.CodeAnalysis;

namespace CoroGen;

/// <summary>A queue between the coroutines of one loop; first in, first out.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <remarks>Mirrors <c>asyncio.Queue</c>: https://docs.python.org/3/library/asyncio-queue.html.</remarks>
public partial class CoroQueue<T>
{
    private readonly QueueItems<T> _items;
    private readonly CoroEvent _finished = new();
    private WaitList _getters, _putters;
    private LoopBinding _binding;
    private int _unfinished;
    private bool _isShutDown;

    /// <summary>Makes an empty queue.</summary>
    /// <param name="maxSize">How many items it holds at most; zero or less for any number.</param>
    public CoroQueue(int maxSize = 0)
        : this(maxSize, new FifoItems<T>())
    {
    }

    /// <summary>Makes a queue with an order of its own.</summary>
    /// <param name="maxSize">How many items it holds at most; zero or less for any number.</param>
    /// <param name="items">Where the items stand.</param>
    protected CoroQueue(int maxSize, QueueItems<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        MaxSize = maxSize;
        _items = items;
        _finished.Set();
    }

    /// <summary>How many items it holds at most; zero or less for any number.</summary>
    /// <remarks>Mirrors <c>Queue.maxsize</c>.</remarks>
    public int MaxSize { get; }

    /// <summary>The number of items in it.</summary>
    /// <remarks>Mirrors <c>Queue.qsize()</c>.</remarks>
    public int Count => _items.Count;

    /// <summary>Whether there is no item in it.</summary>
    /// <remarks>Mirrors <c>Queue.empty()</c>.</remarks>
    public bool IsEmpty => _items.Count == 0;

    /// <summary>Whether it holds as many items as it may.</summary>
    /// <remarks>Mirrors <c>Queue.full()</c>.</remarks>
    public bool IsFull => MaxSize > 0 && _items.Count >= MaxSize;

    /// <summary>Puts an item in, without waiting.</summary>
    /// <param name="item">The item.</param>
    /// <exception cref="QueueFullException">There is no room.</exception>
    /// <exception cref="QueueShutDownException">The queue was shut down.</exception>
    /// <remarks>Mirrors <c>Queue.put_nowait()</c>.</remarks>
    public void PutNoWait(T item)
    {
        if (!TryPut(item)) throw new QueueFullException();
    }

    /// <summary>Puts an item in, if there is room.</summary>
    /// <param name="item">The item.</param>
    /// <returns>Whether there was.</returns>
    /// <exception cref="QueueShutDownException">The queue was shut down.</exception>
    public bool TryPut(T item)
    {
        if (_isShutDown) throw new QueueShutDownException();
        if (IsFull) return false;
        _items.Add(item);
        _unfinished++;
        _finished.Clear();
        _getters.WakeNext();
        return true;
    }

    /// <summary>Takes the next item, without waiting.</summary>
    /// <exception cref="QueueEmptyException">There is none.</exception>
    /// <exception cref="QueueShutDownException">There is none, and the queue was shut down.</exception>
    /// <remarks>Mirrors <c>Queue.get_nowait()</c>.</remarks>
    public T GetNoWait() => TryGet(out var item) ? item : throw new QueueEmptyException();

    /// <summary>Takes the next item, if there is one.</summary>
    /// <param name="item">The item, if there was one.</param>
    /// <returns>Whether there was.</returns>
    /// <exception cref="QueueShutDownException">There is none, and the queue was shut down.</exception>
    public bool TryGet([MaybeNullWhen(false)] out T item)
    {
        if (IsEmpty)
        {
            if (_isShutDown) throw new QueueShutDownException();
            item = default;
            return false;
        }

        item = _items.Take();
        _putters.WakeNext();
        return true;
    }

    /// <summary>Says that an item which was got is dealt with; when all are, <see cref="Join"/> returns.</summary>
    /// <exception cref="InvalidOperationException">It was called more often than there were items put in.</exception>
    /// <remarks>Mirrors <c>Queue.task_done()</c>.</remarks>
    public void TaskDone()
    {
        if (_unfinished <= 0) throw new InvalidOperationException("TaskDone() called too many times: call it once for each item that was put in the queue.");
        if (--_unfinished == 0) _finished.Set();
    }

    /// <summary>
    /// Lets nothing more in. Who waits to put something in gets a <see cref="QueueShutDownException"/>; items that are left can still be got,
    /// and then the same is thrown there.
    /// </summary>
    /// <param name="immediate">Drops the items that are left, and takes each of them as dealt with.</param>
    /// <remarks>Mirrors <c>Queue.shutdown()</c>.</remarks>
    public void Shutdown(bool immediate = false)
    {
        _isShutDown = true;
        if (immediate) DropItems();
        _getters.WakeAll();
        _putters.WakeAll();
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var name = GetType().Name;
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        var shutDown = _isShutDown ? ", shut down" : "";
        return $"{(tick < 0 ? name : name[..tick])} [count: {Count}, max size: {MaxSize}, unfinished: {_unfinished}, getters: {_getters.Count}, putters: {_putters.Count}{shutDown}]";
    }

    private void DropItems()
    {
        while (!IsEmpty)
        {
            _items.Take();
            if (_unfinished > 0) _unfinished--;
        }

        if (_unfinished == 0) _finished.Set();
    }
}
