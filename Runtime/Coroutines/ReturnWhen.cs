namespace CoroGen;

/// <summary>When <see cref="Coro.Wait(IEnumerable{CoroTask}, TimeSpan?, ReturnWhen)"/> returns.</summary>
public enum ReturnWhen
{
    /// <summary>When all tasks have ended. Mirrors <c>asyncio.ALL_COMPLETED</c>.</summary>
    AllCompleted,

    /// <summary>When one task has ended, in any way. Mirrors <c>asyncio.FIRST_COMPLETED</c>.</summary>
    FirstCompleted,

    /// <summary>When one task has failed; a cancellation is no failure. Mirrors <c>asyncio.FIRST_EXCEPTION</c>.</summary>
    FirstException,
}
