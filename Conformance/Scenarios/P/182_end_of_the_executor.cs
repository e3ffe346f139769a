namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 182: the end of a run waits for the threads of the executor; after it the executor refuses.</summary>
internal static partial class Item182
{
    // On real time, since virtual time does not wait for threads: nothing is logged while the loop runs.
    public static void Run()
    {
        var ended = new List<string>();
        EventLoop? loop = null;
        Log(Tried(() =>
        {
            using var runner = new CoroRunner(new CoroRunnerOptions { HandlesInterrupt = false });
            loop = runner.Loop;
            return runner.Run(Main(ended));
        }));
        Log($"ended {Show(ended)}");
        Log(Tried(() => loop!.RunInExecutor(static () => { })));
        Log($"closed {loop!.IsClosed}");
    }

    static void Work(List<string> ended, ManualResetEventSlim released)
    {
        var isReleased = released.Wait(10_000);
        lock (ended) ended.Add($"released {isReleased}");
    }

    [Coroutine]
    static async Coro<string> Main(List<string> ended)
    {
        var loop = EventLoop.Current;
        for (var i = 0; i < 2; i++)
        {
            var released = new ManualResetEventSlim();
            _ = loop.RunInExecutor(() => Work(ended, released));
            new Thread(() =>
            {
                Thread.Sleep(50);
                released.Set();
            }).Start();
        }

        await Coro.Completed;
        return $"main, ended {ended.Count}";
    }
}
