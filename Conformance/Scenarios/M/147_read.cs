using static CoroGen.Conformance.Harness.Feeding;

namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 147: read(n) gives what is there, at most n bytes; nothing at the end; read(-1) reads to the end.</summary>
internal static partial class Item147
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        var reader = FedReader(64, (1, "hello"), (2, " wor"), (2, "ld"), (3, null));
        Log(await Got(reader.Read(2)));
        Log(await Got(reader.Read(10)));
        Log(await Got(reader.Read(0)));
        Log(await Got(reader.Read()));
        Log(await Got(reader.Read(5)));
        Log(await Got(reader.Read()));
    }
}
