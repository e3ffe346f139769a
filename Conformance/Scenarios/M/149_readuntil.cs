using static CoroGen.Conformance.Harness.Feeding;

namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 149: readuntil gives everything through the separator, also across chunks, or an error with the partial data.</summary>
internal static partial class Item149
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        var reader = FedReader(64, (1, "one-"), (2, "-two"), (3, "--half-"), (4, null));
        Log(await Got(reader.ReadUntil(Bytes("--"))));
        Log(await Got(reader.ReadUntil(Bytes("--"))));
        Log(await Got(reader.ReadUntil(Bytes("--"))));
        Log(await Got(reader.ReadUntil(Bytes("--"))));
    }
}
