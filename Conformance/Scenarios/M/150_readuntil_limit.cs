using static CoroGen.Conformance.Harness.Feeding;

namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 150: readuntil past the limit raises, tells how much may be consumed, and leaves the buffer alone.</summary>
internal static partial class Item150
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        var reader = FedReader(5, (1, "abcdef--gh"), (2, "ijklmnop"), (3, "--"), (4, "abcde--"));
        Log(await Got(reader.ReadUntil(Bytes("--"))));
        Log(await Got(reader.ReadUntil(Bytes("--"))));
        Log(await Got(reader.Read(8)));
        Log(await Got(reader.ReadUntil(Bytes("--"))));
        Log(await Got(reader.ReadExactly(9)));
        Log(await Got(reader.ReadUntil(Bytes("--"))));
        Log(await Got(reader.ReadUntil(Bytes("--"))));
    }
}
