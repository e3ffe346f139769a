namespace CoroGen.Samples.Tours;

/// <summary>Frames of a game: here they are the iterations of the loop.</summary>
internal sealed partial class Frames(Guide guide)
{
    [Coroutine]
    public async Coro Visit()
    {
        guide.Enter("frames");
        var start = EventLoop.Current.FrameCount;
        await Coro.NextFrame();
        guide.Say($"Coro.NextFrame: {EventLoop.Current.FrameCount - start}");
        await Coro.WaitFrames(5);
        guide.Say($"Coro.WaitFrames(5): {EventLoop.Current.FrameCount - start}");
        await Coro.WaitUntil(() => EventLoop.Current.FrameCount >= start + 10);
        guide.Say($"Coro.WaitUntil: {EventLoop.Current.FrameCount - start}");
        await Coro.WaitWhile(() => EventLoop.Current.FrameCount < start + 12);
        guide.Say($"Coro.WaitWhile: {EventLoop.Current.FrameCount - start}");
    }
}
