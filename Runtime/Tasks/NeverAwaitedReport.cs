namespace CoroGen.CompilerServices;

/// <summary>
/// Tells, in debug mode, of a coroutine that was made and never awaited: it goes with the box, and when the box is collected while it is
/// still cold, or the loop closes, it reports the place that made it.
/// </summary>
internal sealed class NeverAwaitedReport(CoroTask box, EventLoop loop, string creationStack) : LateReport(loop)
{
    private readonly int _version = box.Version;

    private protected override bool IsDue => box.Version == _version && box.Status == CoroStatus.Created;

    private protected override LoopExceptionContext Describe() =>
        new($"Coroutine '{box.NameOfCoroutine}' was never awaited.") { CreationPlace = creationStack };
}
