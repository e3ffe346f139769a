using CoroGen.Runtime.Tests.Tasks;

namespace CoroGen.Runtime.Tests.Loop;

public class FrameTests
{
    [Fact]
    public void A_game_drives_the_loop_frame_by_frame()
    {
        using var loop = new EventLoop(new EventLoopOptions { TimeProvider = new VirtualClock() });
        var trace = new Trace();
        var ready = false;
        loop.CreateTask(Play());
        for (var frame = 0; frame < 6; frame++) loop.Tick(TimeSpan.FromSeconds(0.5));
        Assert.Equal("1:start 2:next 4:two 4:until", trace.Text);
        ready = true;
        Assert.True(loop.Tick(0.5));
        Assert.Equal("1:start 2:next 4:two 4:until 7:done", trace.Text);
        while (loop.Tick(0.5))
        {
        }

        Assert.Equal(9, loop.FrameCount);
        Assert.EndsWith("9:slept", trace.Text);

        async Coro Play()
        {
            Say("start");
            await Coro.NextFrame();
            Say("next");
            await Coro.WaitFrames(2);
            Say("two");
            await Coro.WaitWhile(() => false);
            Say("until");
            await Coro.WaitUntil(() => ready);
            Say("done");
            await Coro.Sleep(0.5);
            Say("slept");
        }

        void Say(string text) => trace.Add($"{loop.FrameCount}:{text}");
    }

    [Fact]
    public void A_loop_on_real_time_cannot_be_moved_by_hand()
    {
        using var loop = new EventLoop();
        Assert.Throws<InvalidOperationException>(() => loop.Tick(TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void Eager_tasks_run_their_first_step_when_they_are_made()
    {
        using var loop = new EventLoop(new EventLoopOptions { EagerStart = true });
        var local = new AsyncLocal<int>();
        var trace = new Trace();
        loop.RunUntilComplete(Main());
        Assert.Equal("child made 1 resumed 2", trace.Text);

        async Coro Main()
        {
            local.Value = 1;
            var me = CoroTask.Current;
            var done = Coro.CreateTask(Coro.FromResult(1));
            Assert.True(done.IsCompleted);
            var task = Coro.CreateTask(Child());
            Assert.Same(me, CoroTask.Current);
            trace.Add("made");
            trace.Add(local.Value);
            await task;
        }

        async Coro Child()
        {
            local.Value = 2;
            trace.Add("child");
            await Coro.Yield();
            trace.Add("resumed");
            trace.Add(local.Value);
        }
    }
}
