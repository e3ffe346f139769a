using static CoroGen.Conformance.Harness.Feeding;

namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 155: a connection error wakes the waiting read and fails the later ones.</summary>
internal static partial class Item155
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        var reader = FedReader(64);
        Feed(reader, "data");
        var task = Coro.CreateTask(Got(reader.ReadLine()));
        await Coro.Sleep(1);
        Log(Describe(reader.Exception));
        Fail(reader);
        Log(await task);
        Log(await Got(reader.Read(1)));
        Log(await Got(reader.ReadExactly(1)));
        Log(await Got(reader.ReadUntil(Bytes("a"))));
        Log(await Got(reader.ReadLine()));
        Log(Describe(reader.Exception));
    }
}
