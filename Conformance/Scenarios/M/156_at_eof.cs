using static CoroGen.Conformance.Harness.Feeding;

namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 156: at_eof needs the end and an empty buffer.</summary>
internal static partial class Item156
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        var reader = FedReader(64);
        Log(reader.AtEof ? "at the end" : "not at the end");
        Feed(reader, "rest");
        Feed(reader, null);
        Log(reader.AtEof ? "at the end" : "not at the end");
        Log(await Got(reader.Read(2)));
        Log(reader.AtEof ? "at the end" : "not at the end");
        Log(await Got(reader.Read()));
        Log(reader.AtEof ? "at the end" : "not at the end");
    }
}
