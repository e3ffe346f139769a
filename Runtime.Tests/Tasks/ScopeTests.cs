namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>Coroutines that end with their owner.</summary>
public sealed partial class ScopeTests : IDisposable
{
    private readonly List<string> _lines = [];
    private readonly EventLoop _loop = new(new EventLoopOptions { TimeProvider = new VirtualClock() });

    public void Dispose() => _loop.Dispose();

    [Fact]
    public void What_runs_is_cancelled_when_the_owner_ends()
    {
        var scope = _loop.CreateScope("owner");
        var (first, second) = (scope.CreateTask(Stay("first")), scope.CreateTask(Stay("second"), "named"));
        var outside = _loop.CreateTask(Stay("outside"));
        _loop.Tick();
        Assert.Equal(2, scope.Count);
        Assert.Equal("CoroScope [owner: owner, tasks: 2]", $"{scope}");
        scope.Dispose();
        scope.Dispose();
        RunOut();
        Assert.Equal(["first", "second"], _lines);
        Assert.True(first.IsCanceled && second.IsCanceled && second.Name == "named" && !outside.IsCompleted);
        Assert.Equal("CoroScope [owner: owner, tasks: 0, disposed]", $"{scope}");
        outside.Cancel();
        RunOut();
    }

    [Fact]
    public void What_has_ended_is_held_no_more()
    {
        var scope = _loop.CreateScope();
        var task = scope.CreateTask(Coro.Sleep(1, 3));
        _loop.RunUntilComplete(task);
        RunOut();
        Assert.Equal(0, scope.Count);
        Assert.Equal(3, task.Result);
        scope.Dispose();
        Assert.True(task.IsCompletedSuccessfully);
    }

    [Fact]
    public void An_owner_that_has_ended_starts_nothing()
    {
        var scope = _loop.CreateScope();
        scope.Dispose();
        Assert.Contains("has ended", Assert.Throws<ObjectDisposedException>(() => scope.CreateTask(Stay("never"))).Message, StringComparison.Ordinal);
        Assert.False(_loop.Tick());
    }

    [Fact]
    public void A_token_ends_it_from_any_thread()
    {
        using var source = new CancellationTokenSource();
        var scope = _loop.CreateScope(ended: source.Token);
        var task = scope.CreateTask(Stay("left"));
        _loop.Tick();
        var thread = new Thread(source.Cancel);
        thread.Start();
        thread.Join();
        Assert.False(scope.IsDisposed);
        RunOut();
        Assert.True(scope.IsDisposed && task.IsCanceled);
    }

    [Fact]
    public void Tasks_that_start_eagerly_and_end_at_once_do_not_stay()
    {
        using var loop = new EventLoop(new EventLoopOptions { EagerStart = true });
        loop.RunUntilComplete(Eager(loop.CreateScope()));
    }

    [Coroutine]
    private static async Coro Eager(CoroScope scope)
    {
        await Coro.Yield();
        scope.CreateTask(Coro.FromResult(1));
        Assert.Equal(0, scope.Count);
    }

    [Coroutine]
    private async Coro Stay(string name)
    {
        try
        {
            await Coro.Sleep(100);
        }
        finally
        {
            _lines.Add(name);
        }
    }

    private void RunOut()
    {
        for (var i = 0; i < 10; i++) _loop.Tick();
    }
}
