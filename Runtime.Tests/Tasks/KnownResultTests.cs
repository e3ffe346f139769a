namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>Coroutines whose result was known when they were made have no box; each verb makes one, which has served before.</summary>
public class KnownResultTests
{
    [Fact]
    public void Every_verb_takes_known_results_again_and_again() => Trace.Run(static async Coro () =>
    {
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal((i, i), await Coro.Gather(Coro.FromResult(i), Coro.FromResult(i)));
            Assert.Equal(i, await Coro.CreateTask(Coro.FromResult(i)));
            Assert.Equal(i, await Coro.Shield(Coro.FromResult(i)));
            Assert.Equal(i, await Coro.WaitFor(Coro.FromResult(i), 1));
            Assert.Equal(i, await Coro.EnsureFuture(Coro.FromResult(i)));
            Assert.Equal(i, (await Coro.GatherOutcomes([Coro.FromResult(i)]))[0].Value);
            await Coro.Gather(Coro.Completed, Coro.Completed);
            await Coro.CreateTask(Coro.Completed);
            await Coro.Shield(Coro.Completed);
        }
    });
}
