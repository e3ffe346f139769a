namespace CoroGen;

/// <summary>A <see cref="CoroQueue{T}"/> that gives the least item first.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="maxSize">How many items it holds at most; zero or less for any number.</param>
/// <param name="comparer">What is less; null for the order of the type.</param>
/// <remarks>Mirrors <c>asyncio.PriorityQueue</c>: https://docs.python.org/3/library/asyncio-queue.html#priority-queue.</remarks>
public sealed class CoroPriorityQueue<T>(int maxSize = 0, IComparer<T>? comparer = null)
    : CoroQueue<T>(maxSize, new HeapItems<T>(comparer ?? Comparer<T>.Default));
