using static CoroGen.Conformance.Harness.Feeding;

namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 151: with several separators the match that ends first wins.</summary>
internal static partial class Item151
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        var reader = FedReader(7, (1, "AABCD, 1; e"), (2, "nd"), (3, ";..."), (4, "some dataAAAB"));
        Log(await Got(reader.ReadUntil(Bytes("BCD"), Bytes("B"))));
        Log(await Got(reader.ReadUntil(Bytes(";"), Bytes(","))));
        Log(await Got(reader.ReadUntil(Bytes("end;"), Bytes(";"))));
        Log(await Got(reader.ReadUntil(Bytes("end;"), Bytes(";"))));
        Log(await Got(reader.Read(3)));
        Log(await Got(reader.ReadUntil(Bytes("AAAB"), Bytes("B"))));
        Log(await Got(reader.ReadUntil(Bytes("AAA"), Bytes("AB"))));
    }
}
