using static CoroGen.Conformance.Harness.Feeding;

namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 152: readline gives the partial line at the end; a line over the limit is refused and dropped.</summary>
internal static partial class Item152
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        var reader = FedReader(5, (1, "one\n\n12345\n"), (2, "much too long\nok\n"), (3, "much too"), (4, "long\nok"), (5, null));
        Log(await Got(reader.ReadLine()));
        Log(await Got(reader.ReadLine()));
        Log(await Got(reader.ReadLine()));
        Log(await Got(reader.ReadLine()));
        Log(await Got(reader.ReadLine()));
        Log(await Got(reader.ReadLine()));
        Log(await Got(reader.ReadLine()));
        Log(await Got(reader.ReadLine()));
        Log(await Got(reader.ReadLine()));
    }
}
