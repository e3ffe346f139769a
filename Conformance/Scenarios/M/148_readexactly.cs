using static CoroGen.Conformance.Harness.Feeding;

namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 148: readexactly gives n bytes or an error that carries the partial data.</summary>
internal static partial class Item148
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        var reader = FedReader(2, (1, "ab"), (2, "cdef"), (3, null));
        Log(await Got(reader.ReadExactly(0)));
        Log(await Got(reader.ReadExactly(5)));
        Log(await Got(reader.ReadExactly(5)));
        Log(await Got(reader.ReadExactly(1)));
        Log(await Got(reader.ReadExactly(0)));
    }
}
