namespace CoroGen.CompilerServices;

/// <summary>How the wait of a suspended box stands; the counterpart of the state of the future that an asyncio task waits for.</summary>
internal enum WaitState : byte
{
    /// <summary>It waits for nothing that a cancel could take back.</summary>
    None,

    /// <summary>It waits, and may be woken or cancelled.</summary>
    Pending,

    /// <summary>It was woken and is in the ready queue.</summary>
    Woken,

    /// <summary>Its wait was cancelled and it is in the ready queue.</summary>
    Canceled,
}
