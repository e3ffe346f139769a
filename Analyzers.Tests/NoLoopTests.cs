using CoroGen.Analyzers.Tests.Testing;
using CoroGen.CodeFixes;
using Microsoft.CodeAnalysis;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0018.</summary>
public class NoLoopTests : FixTest<NoLoopAnalyzer, RunInEntryPointFix>
{
    private const string Declarations = """

        static class Lib
        {
            public static async Coro F() => await Coro.Yield();
            public static async Coro<int> G() { await Coro.Yield(); return 1; }
        }
        """;

    [Fact]
    public async Task An_await_in_top_level_statements_is_reported()
    {
        var diagnostics = await Reports(
            """
            [|await Lib.F()|];
            if (args.Length > 0) Console.WriteLine([|await Lib.G()|]);
            """ + Declarations,
            OutputKind.ConsoleApplication);

        Assert.Equal("No loop runs in the program's entry point, so this await throws; use Coro.Run", diagnostics[0].GetMessage(null));
    }

    [Fact]
    public async Task An_await_in_Main_is_reported() => await Reports(
        "static class Program { static async Task Main() => [|await Lib.F()|]; }" + Declarations,
        OutputKind.ConsoleApplication);

    [Fact]
    public async Task An_await_on_a_thread_of_the_pool_is_reported()
    {
        var diagnostics = await Reports("""
            class Work
            {
                async Coro M()
                {
                    await Task.Run(async () => { [|await Lib.F()|]; });
                    int n = await Task.Run(async () => 1 + [|await Lib.G()|]);
                    ThreadPool.QueueUserWorkItem(async state => [|await Coro.Sleep(1)|]);
                }
            }
            """ + Declarations);

        Assert.Equal(
            "No loop runs on the thread that Task.Run takes, so this await throws; use EventLoop.RunCoroutineThreadSafe, or await it on the loop",
            diagnostics[0].GetMessage(null));
    }

    [Fact]
    public async Task Awaits_that_may_be_on_a_loop_are_fine() => await ReportsNothing(
        """
        Coro.Run(Lib.F());
        Func<Task> later = async () => await Lib.F();
        async Coro Local() => await Lib.F();
        await Coro.FromResult(1);
        Coro given = Coro.Completed;
        await given;
        await Task.Run(() => Coro.Run(Local()));
        await Task.Run(async () => { await Task.Yield(); Func<Coro> inner = async () => await Lib.F(); Coro.Run(inner()); });

        class Work
        {
            static async Task Main(int n) => await Lib.F();
            async Task N() => await Lib.F();
            async Coro O() => await Lib.F();
            void P() => Own.Run(async () => await Lib.F());
        }
        static class Own { public static void Run(Func<Task> f) { } }
        """ + Declarations,
        OutputKind.ConsoleApplication);

    [Fact]
    public async Task The_entry_point_runs_a_loop() => await Fixes(
        """
        // Above.
        [|await Lib.F()|]; // Kept.
        int n = 1 + [|await Lib.G()|];
        """ + Declarations,
        """
        // Above.
        Coro.Run(Lib.F()); // Kept.
        int n = 1 + Coro.Run(Lib.G());
        """ + Declarations,
        "Use Coro.Run",
        OutputKind.ConsoleApplication);

    [Fact]
    public async Task Nothing_is_offered_on_a_thread_of_the_pool() => await Offers(
        "class Work { Task M() => Task.Run(async () => [|await Lib.F()|]); }" + Declarations);
}
