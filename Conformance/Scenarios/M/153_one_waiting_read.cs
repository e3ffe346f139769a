using static CoroGen.Conformance.Harness.Feeding;

namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 153: one coroutine may wait on a reader at a time; a cancelled read loses nothing.</summary>
internal static partial class Item153
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Reading(string name, CoroStreamReader reader) => Log($"{name}: {await Got(reader.ReadLine())}");

    [Coroutine]
    static async Coro CancelledWhen(CoroStreamReader reader, string text)
    {
        var task = Coro.CreateTask(reader.ReadLine());
        await Coro.Sleep(1);
        Feed(reader, text);
        task.Cancel();
        Log(await Attempt(task));
    }

    [Coroutine]
    static async Coro Main()
    {
        var reader = FedReader(64);
        var first = Coro.CreateTask(Reading("first", reader));
        var second = Coro.CreateTask(Reading("second", reader));
        await Coro.Sleep(1);
        Feed(reader, "fine\n");
        TheLoop().CallSoon(() => Log("queued after the data"));
        await first;
        await second;
        await CancelledWhen(reader, "half ");
        await CancelledWhen(reader, "line\n");
        Log(await Got(reader.ReadLine()));
    }
}
