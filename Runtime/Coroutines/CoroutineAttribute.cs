namespace CoroGen;

/// <summary>
/// Marks an <c>async</c> method that returns <see cref="Coro"/> or <see cref="Coro{T}"/> as a coroutine: the generator gives it a frame, a
/// resumable struct state machine that callers embed in their own frames. Without the generator the method does the same things in the
/// same order on the C# compiler's state machine, only slower.
/// </summary>
/// <remarks>Mirrors <c>async def</c>: https://docs.python.org/3/library/asyncio-task.html#coroutines.</remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class CoroutineAttribute : Attribute
{
    /// <summary>
    /// A promise that the body allocates nothing on the heap; false if not given. An analyzer reports each place that breaks it (CORO0019): closures,
    /// boxes, arrays, text, iterators, timeouts that throw. Nothing else changes. <c>corogen_no_allocation = true</c> in .editorconfig promises it for
    /// all coroutines of a folder.
    /// </summary>
    public bool NoAllocation { get; set; }
}
