namespace CoroGen.Analyzers;

/// <summary>The identifiers of the diagnostics. CORO0005 and CORO0011 belong to the generator.</summary>
internal static class DiagnosticIds
{
    public const string TypeIsNotPartial = "CORO0001";
    public const string CoroutineIsNotAsync = "CORO0002";
    public const string WrongReturnType = "CORO0003";
    public const string CoroutineIsDropped = "CORO0004";
    public const string CallIsNotRedirected = "CORO0006";
    public const string OverrideIsNotCoroutine = "CORO0007";
    public const string CancellationIsSwallowed = "CORO0008";
    public const string CoroutineIsAwaitedTwice = "CORO0009";
    public const string MethodIsNotMarked = "CORO0010";
    public const string CoroutineIsBoxed = "CORO0012";
    public const string AsyncVoidAwaits = "CORO0013";
    public const string LoopIsBlocked = "CORO0014";
    public const string DurationIsInMilliseconds = "CORO0015";
    public const string LoopHasItsOwn = "CORO0016";
    public const string BlockIsNotClosed = "CORO0017";
    public const string NoLoopRuns = "CORO0018";
    public const string CoroutineAllocates = "CORO0019";
    public const string TaskIsLost = "CORO0020";
    public const string TaskAwaitsItself = "CORO0021";
    public const string LockIsMisused = "CORO0022";
    public const string LockIsHeldLong = "CORO0023";
    public const string LoopIsUsedByAnotherThread = "CORO0024";
    public const string GroupHasEnded = "CORO0025";
    public const string TokenIsNotCaught = "CORO0026";
    public const string FrameIsLarge = "CORO0027";
    public const string CoroutineRecurs = "CORO0028";
    public const string NothingIsAwaited = "CORO0029";
    public const string LoopWaitsForFile = "CORO0030";
    public const string NothingToUncancel = "CORO0031";
    public const string GroupIsNotJoined = "CORO0032";
}
