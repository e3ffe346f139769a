namespace CoroGen.CompilerServices;

/// <summary>
/// How the wait of a suspended box stands; the counterpart of the state of the future that an asyncio task waits for. Only one of them holds at a time;
/// each has a bit of its own for the tests of <see cref="BoxState"/>.
/// </summary>
internal enum WaitState : byte
{
    /// <summary>It waits for nothing that a cancel could take back.</summary>
    None = 0,

    /// <summary>It waits, and may be woken or cancelled.</summary>
    Pending = 1,

    /// <summary>It was woken and is in the ready queue.</summary>
    Woken = 2,

    /// <summary>Its wait was cancelled and it is in the ready queue.</summary>
    Canceled = 4,
}
