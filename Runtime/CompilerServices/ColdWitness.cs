namespace CoroGen.CompilerServices;

/// <summary>
/// Tells, in debug mode, of a coroutine that was made and never awaited: it goes with the box, and when the box is collected while it is
/// still cold, it reports the place that made it.
/// </summary>
internal sealed class ColdWitness(CoroTask box, EventLoop loop, string place) : LoopItem
{
    private readonly int _version = box.Version;

    ~ColdWitness()
    {
        if (box.Version != _version || box.Status != CoroStatus.Created) return;
        if (loop.IsClosed) Report();
        else loop.Post(this);
    }

    internal override void Run(EventLoop loop) => Report();

    private void Report() => loop.CallExceptionHandler(new LoopExceptionContext($"Coroutine '{box.NameOfCoroutine}' was never awaited.") { CreationPlace = place });
}
