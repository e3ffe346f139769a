namespace CoroGen.CompilerServices;

/// <summary>The awaiters of this library, which a compiler's state machine suspends at without a continuation.</summary>
internal interface ICoroAwaiter
{
    /// <summary>Makes the box, whose state machine is about to return, wait for what is awaited.</summary>
    void Suspend(CoroutineBox box);
}
