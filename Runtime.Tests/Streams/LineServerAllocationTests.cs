using System.Buffers;
using CoroGen.CompilerServices;

namespace CoroGen.Runtime.Tests.Streams;

/// <summary>A line server as a user writes one: what a request allocates once it is warm, on both sides of the connection.</summary>
[Collection(MeasuredAlone.Name)]
public sealed partial class LineServerAllocationTests
{
    private const int WarmUp = 2000;
    private const int Requests = 5000;

    [Fact]
    public void A_request_allocates_nothing() => LoopTest.Run(static async () => Assert.Equal(0, await Measure()));

    [Coroutine]
    private static async Coro<long> Measure()
    {
        // A delegate of the method itself would run the compiler's machine, which in a debug build allocates for its awaits.
        using var server = await Loopback.Serve(static (reader, writer) => Echo(reader, writer));
        var (reader, writer) = await server.Connect();
        var answer = new ArrayBufferWriter<byte>(100);
        await Ask(reader, writer, answer, WarmUp);

        // The first time that a loop really sleeps, the event it sleeps on makes an object to lock.
        await Coro.Sleep(0.05);
        var machines = CoroutineCounters.CompilerMachines;
        var before = GC.GetAllocatedBytesForCurrentThread();
        await Ask(reader, writer, answer, Requests);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        writer.Close();
        if (machines != CoroutineCounters.CompilerMachines) throw new InvalidOperationException("A machine of the compiler ran.");
        return bytes;
    }

    [Coroutine]
    private static async Coro Ask(CoroStreamReader reader, CoroStreamWriter writer, ArrayBufferWriter<byte> answer, int times)
    {
        for (var i = 0; i < times; i++)
        {
            writer.Write("a line of sixty-four bytes, which is what such benchmarks send.\n"u8);
            answer.ResetWrittenCount();
            if (await reader.ReadLine(answer) != 64) throw new InvalidDataException("The answer is not what was sent.");
        }
    }

    [Coroutine]
    private static async Coro Echo(CoroStreamReader reader, CoroStreamWriter writer)
    {
        var line = new ArrayBufferWriter<byte>(100);
        while (await reader.ReadLine(line) > 0)
        {
            writer.Write(line.WrittenSpan);
            line.ResetWrittenCount();
            await writer.Drain();
        }

        writer.Close();
    }
}
