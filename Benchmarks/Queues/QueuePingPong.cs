using System.Threading.Channels;
using BenchmarkDotNet.Attributes;

namespace CoroGen.Benchmarks;

/// <summary>Two tasks on one loop hand a number to each other through two queues; the unit is one round trip.</summary>
[MemoryDiagnoser]
public partial class QueuePingPong
{
    private const int Rounds = 20_000;
    private readonly EventLoop _loop = new();

    [Benchmark(Baseline = true, OperationsPerInvoke = Rounds)]
    public void CoroGen() => _loop.RunUntilComplete(PlayOnQueues());

    [Benchmark(OperationsPerInvoke = Rounds)]
    public void Channels() => _loop.RunTask(PlayOnChannels, new PooledSynchronizationContext(_loop));

    [Coroutine]
    private static async Coro PlayOnQueues()
    {
        var there = new CoroQueue<int>();
        var back = new CoroQueue<int>();
        var partner = Coro.CreateTask(Answer(there, back));
        for (var i = 0; i < Rounds; i++)
        {
            await there.Put(i);
            await back.Get();
        }

        await partner;
    }

    [Coroutine]
    private static async Coro Answer(CoroQueue<int> there, CoroQueue<int> back)
    {
        for (var i = 0; i < Rounds; i++) await back.Put(await there.Get());
    }

    private static async Task PlayOnChannels()
    {
        var there = Channel.CreateUnbounded<int>();
        var back = Channel.CreateUnbounded<int>();
        var partner = Answer(there.Reader, back.Writer);
        for (var i = 0; i < Rounds; i++)
        {
            await there.Writer.WriteAsync(i);
            await back.Reader.ReadAsync();
        }

        await partner;
    }

    private static async Task Answer(ChannelReader<int> there, ChannelWriter<int> back)
    {
        for (var i = 0; i < Rounds; i++) await back.WriteAsync(await there.ReadAsync());
    }
}
