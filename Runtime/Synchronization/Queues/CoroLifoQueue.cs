namespace CoroGen;

/// <summary>A <see cref="CoroQueue{T}"/> that gives the newest item first.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="maxSize">How many items it holds at most; zero or less for any number.</param>
/// <remarks>Mirrors <c>asyncio.LifoQueue</c>: https://docs.python.org/3/library/asyncio-queue.html#lifo-queue.</remarks>
public sealed class CoroLifoQueue<T>(int maxSize = 0) : CoroQueue<T>(maxSize, new LifoItems<T>());
