using static CoroGen.Conformance.Harness.Feeding;

namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 154: the reader pauses the transport above twice the limit and resumes it at the limit.</summary>
internal static partial class Item154
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        var reader = FedReader(4);
        Feed(reader, "12345678");
        Log(IsPaused(reader));
        Feed(reader, "9");
        Log(IsPaused(reader));
        Log(await Got(reader.ReadExactly(4)));
        Log(IsPaused(reader));
        Log(await Got(reader.ReadExactly(1)));
        Log(IsPaused(reader));
        Feed(reader, "abcdefgh");
        Log(IsPaused(reader));
        var task = Coro.CreateTask(Got(reader.ReadExactly(14)));
        await Coro.Sleep(1);
        Log(IsPaused(reader));
        Feed(reader, "ijk");
        Log(IsPaused(reader));
        Log(await task);
        Log(IsPaused(reader));
    }
}
