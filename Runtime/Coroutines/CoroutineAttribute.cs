namespace CoroGen;

/// <summary>
/// Marks an <c>async</c> method that returns <see cref="Coro"/> or <see cref="Coro{T}"/> as a coroutine: the generator gives it a frame, a
/// resumable struct state machine that callers embed in their own frames. Without the generator the method does the same things in the
/// same order on the C# compiler's state machine, only slower.
/// </summary>
/// <remarks>Mirrors <c>async def</c>: https://docs.python.org/3/library/asyncio-task.html#coroutines.</remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class CoroutineAttribute : Attribute;
