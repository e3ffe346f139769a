using CoroGen.Diagnostics;
using Microsoft.CodeAnalysis;

namespace CoroGen.Analyzers;

/// <summary>
/// Every diagnostic the analyzers report. Each is written out in full: release tracking reads the constructor calls.
/// </summary>
internal static class Descriptors
{
    private const string Category = "CoroGen";

    public static readonly DiagnosticDescriptor TypeIsNotPartial = new(
        DiagnosticIds.TypeIsNotPartial,
        "A type with a coroutine is not partial",
        "'{0}' is not partial, so {1}; make '{0}' partial",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + DiagnosticIds.TypeIsNotPartial + HelpPages.Extension);

    public static readonly DiagnosticDescriptor CoroutineIsNotAsync = new(
        DiagnosticIds.CoroutineIsNotAsync,
        "A coroutine is not async",
        "'{0}' is marked [Coroutine] but is not async, so there is nothing to compile; make it async or remove [Coroutine]",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + DiagnosticIds.CoroutineIsNotAsync + HelpPages.Extension);

    public static readonly DiagnosticDescriptor WrongReturnType = new(
        DiagnosticIds.WrongReturnType,
        "A coroutine does not return a coroutine type",
        "'{0}' is marked [Coroutine] but returns '{1}'; return Coro, Coro<T>, IAsyncEnumerable<T> or IAsyncEnumerator<T>",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + DiagnosticIds.WrongReturnType + HelpPages.Extension);

    public static readonly DiagnosticDescriptor CoroutineIsDropped = new(
        DiagnosticIds.CoroutineIsDropped,
        "A coroutine is never awaited",
        "This coroutine is never awaited{1}, so it never runs; {0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + DiagnosticIds.CoroutineIsDropped + HelpPages.Extension);

    public static readonly DiagnosticDescriptor CallIsNotRedirected = new(
        DiagnosticIds.CallIsNotRedirected,
        "A coroutine runs on the compiler's state machine",
        "{0} runs on the compiler's state machine; {1}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + DiagnosticIds.CallIsNotRedirected + HelpPages.Extension);

    public static readonly DiagnosticDescriptor OverrideIsNotCoroutine = new(
        DiagnosticIds.OverrideIsNotCoroutine,
        "An override of a coroutine lacks [Coroutine]",
        "'{0}' overrides or implements the coroutine '{1}' without [Coroutine], so it runs on the compiler's state machine; add [Coroutine]",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + DiagnosticIds.OverrideIsNotCoroutine + HelpPages.Extension);

    public static readonly DiagnosticDescriptor CancellationIsSwallowed = new(
        DiagnosticIds.CancellationIsSwallowed,
        "A catch clause swallows cancellation",
        "This clause also catches CoroCanceledException, so '{0}' cannot be cancelled here; add 'when (e is not CoroCanceledException)' or rethrow",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + DiagnosticIds.CancellationIsSwallowed + HelpPages.Extension);

    public static readonly DiagnosticDescriptor CoroutineIsAwaitedTwice = new(
        DiagnosticIds.CoroutineIsAwaitedTwice,
        "A coroutine is awaited twice",
        "'{0}' is {1}, but a coroutine runs once; {2} or call the method again",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + DiagnosticIds.CoroutineIsAwaitedTwice + HelpPages.Extension);

    public static readonly DiagnosticDescriptor MethodIsNotMarked = new(
        DiagnosticIds.MethodIsNotMarked,
        "A method that returns a coroutine lacks [Coroutine]",
        "'{0}' is not marked [Coroutine], so it runs on the compiler's state machine; add [Coroutine]",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + DiagnosticIds.MethodIsNotMarked + HelpPages.Extension);

    public static readonly DiagnosticDescriptor CoroutineIsBoxed = new(
        DiagnosticIds.CoroutineIsBoxed,
        "A coroutine is used as an object",
        "This coroutine becomes {0}, so it never runs; await it and use its result",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + DiagnosticIds.CoroutineIsBoxed + HelpPages.Extension);

    public static readonly DiagnosticDescriptor AsyncVoidAwaits = new(
        DiagnosticIds.AsyncVoidAwaits,
        "An async void function awaits a coroutine",
        "{0} awaits a coroutine and returns nothing, so nobody can await or cancel it; {1}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + DiagnosticIds.AsyncVoidAwaits + HelpPages.Extension);

    public static readonly DiagnosticDescriptor LoopIsBlocked = new(
        DiagnosticIds.LoopIsBlocked,
        "A coroutine blocks its loop",
        "'{0}' {1}; {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + DiagnosticIds.LoopIsBlocked + HelpPages.Extension);

    public static readonly DiagnosticDescriptor DurationIsInMilliseconds = new(
        DiagnosticIds.DurationIsInMilliseconds,
        "A duration looks like milliseconds",
        "'{0}' takes seconds, and {1} look like milliseconds; write {2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + DiagnosticIds.DurationIsInMilliseconds + HelpPages.Extension);

    public static readonly DiagnosticDescriptor LoopHasItsOwn = new(
        DiagnosticIds.LoopHasItsOwn,
        "A coroutine leaves the loop without need",
        "'{0}' {1}; {2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + DiagnosticIds.LoopHasItsOwn + HelpPages.Extension);

    public static readonly DiagnosticDescriptor BlockIsNotClosed = new(
        DiagnosticIds.BlockIsNotClosed,
        "A timeout or a group is never closed",
        "This {0} is never closed, so {1}; declare it with 'await using'",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + DiagnosticIds.BlockIsNotClosed + HelpPages.Extension);

    public static readonly DiagnosticDescriptor NoLoopRuns = new(
        DiagnosticIds.NoLoopRuns,
        "A coroutine is awaited where no loop runs",
        "No loop runs {0}, so this await throws; {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + DiagnosticIds.NoLoopRuns + HelpPages.Extension);

    public static readonly DiagnosticDescriptor CoroutineAllocates = new(
        DiagnosticIds.CoroutineAllocates,
        "A coroutine that promises to allocate nothing allocates",
        "'{0}' promises to allocate nothing, but this allocates {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + DiagnosticIds.CoroutineAllocates + HelpPages.Extension);

    public static readonly DiagnosticDescriptor TaskIsLost = new(
        DiagnosticIds.TaskIsLost,
        "A task is made and let go",
        "Nobody keeps this task: only the loop hears of an exception in it, and nothing waits for its end; await it, put it into a CoroTaskGroup, or call Forget() on the coroutine",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + DiagnosticIds.TaskIsLost + HelpPages.Extension);

    public static readonly DiagnosticDescriptor TaskAwaitsItself = new(
        DiagnosticIds.TaskAwaitsItself,
        "A task awaits itself",
        "This task awaits itself, and so fails with an InvalidOperationException",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + DiagnosticIds.TaskAwaitsItself + HelpPages.Extension);

    public static readonly DiagnosticDescriptor LockIsMisused = new(
        DiagnosticIds.LockIsMisused,
        "A lock is not given back, or waits for itself",
        "'{0}' {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + DiagnosticIds.LockIsMisused + HelpPages.Extension);

    public static readonly DiagnosticDescriptor LockIsHeldLong = new(
        DiagnosticIds.LockIsHeldLong,
        "A lock is held for long, or a notification is not checked",
        "{0}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + DiagnosticIds.LockIsHeldLong + HelpPages.Extension);

    public static readonly DiagnosticDescriptor LoopIsUsedByAnotherThread = new(
        DiagnosticIds.LoopIsUsedByAnotherThread,
        "A loop is used from another thread",
        "'{0}' may be called in the thread of the loop only, and {1} runs this in another; {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + DiagnosticIds.LoopIsUsedByAnotherThread + HelpPages.Extension);

    public static readonly DiagnosticDescriptor GroupHasEnded = new(
        DiagnosticIds.GroupHasEnded,
        "A task is made in a group that has ended",
        "'{0}' was joined before, and so takes no more tasks; make the task before Join, or in a group of its own",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + DiagnosticIds.GroupHasEnded + HelpPages.Extension);

    public static readonly DiagnosticDescriptor GroupIsNotJoined = new(
        DiagnosticIds.GroupIsNotJoined,
        "A group is not joined",
        "Nobody joins '{0}': what still runs at the end of its block is cancelled; end the block with 'await {0}.Join();'",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + DiagnosticIds.GroupIsNotJoined + HelpPages.Extension);

    public static readonly DiagnosticDescriptor TokenIsNotCaught = new(
        DiagnosticIds.TokenIsNotCaught,
        "A cancellation by a token is not caught",
        "A coroutine that WithCancellation stops throws OperationCanceledException, which this clause does not catch; catch that",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + DiagnosticIds.TokenIsNotCaught + HelpPages.Extension);

    public static readonly DiagnosticDescriptor FrameIsLarge = new(
        DiagnosticIds.FrameIsLarge,
        "The frame of a coroutine is large",
        "The frame of '{0}' has about {1} bytes, more than {2}, and those of its callers have them too; the largest fields: {3}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + DiagnosticIds.FrameIsLarge + HelpPages.Extension);

    public static readonly DiagnosticDescriptor CoroutineRecurs = new(
        DiagnosticIds.CoroutineRecurs,
        "A coroutine awaits itself",
        "'{0}' awaits itself; each level but the outermost has a box of its own",
        Category,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + DiagnosticIds.CoroutineRecurs + HelpPages.Extension);

    public static readonly DiagnosticDescriptor NothingIsAwaited = new(
        DiagnosticIds.NothingIsAwaited,
        "A coroutine awaits nothing",
        "'{0}' awaits nothing: a method that gives its result costs less",
        Category,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + DiagnosticIds.NothingIsAwaited + HelpPages.Extension);

    public static readonly DiagnosticDescriptor LoopWaitsForFile = new(
        DiagnosticIds.LoopWaitsForFile,
        "A coroutine waits for files or sockets in the loop's thread",
        "'{0}' waits for the system while the loop and every task on it stand still; await {1}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + DiagnosticIds.LoopWaitsForFile + HelpPages.Extension);

    public static readonly DiagnosticDescriptor NothingToUncancel = new(
        DiagnosticIds.NothingToUncancel,
        "A cancellation is taken back that nobody asked for",
        "Uncancel takes a request for cancellation back, and none was received or made here; call it where CoroCanceledException is caught",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages.Root + DiagnosticIds.NothingToUncancel + HelpPages.Extension);
}
