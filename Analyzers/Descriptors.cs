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
        "This coroutine is never awaited, so it never runs; {0}",
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
}
