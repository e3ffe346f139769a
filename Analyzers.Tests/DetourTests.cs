using CoroGen.Analyzers.Tests.Testing;
using CoroGen.CodeFixes;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0016.</summary>
public class DetourTests : FixTest<DetourAnalyzer, DetourFix>
{
    private const string Declarations = """

        static class Lib
        {
            public static async Coro F() => await Coro.Yield();
            public static async Coro<int> G() { await Coro.Yield(); return 1; }
            public static async Task<int> U() { await Task.Yield(); return 1; }
            public static async ValueTask V() { await Task.Yield(); }
        }
        """;

    [Fact]
    public async Task What_the_loop_has_itself_is_reported()
    {
        var diagnostics = await Reports("""
            class Work
            {
                async Coro M(CoroTask<int> task)
                {
                    await [|Task.Delay(10)|];
                    await [|Task.Yield()|];
                    await [|Lib.F().AsTask()|];
                    int n = await [|task.AsTask()|] + await [|Lib.U().ConfigureAwait(false)|];
                    await [|Lib.V().ConfigureAwait(true)|];
                    await [|Task.WhenAll(Lib.F().AsTask(), Lib.G().AsTask())|];
                }
            }
            """ + Declarations);

        Assert.Equal("'Task.Delay' does not know the clock of the loop; await Coro.Sleep", diagnostics[0].GetMessage(null));
        Assert.Equal("'ConfigureAwait' has no effect in a coroutine, which always resumes on its loop; remove it", diagnostics[4].GetMessage(null));
    }

    [Fact]
    public async Task Other_functions_and_what_the_loop_has_not_are_fine() => await ReportsNothing("""
        class Work
        {
            async Task N()
            {
                await Task.Delay(1);
                await Task.Yield();
                await Lib.F().AsTask().ConfigureAwait(false);
            }
            async Coro M(CancellationToken token, Task one, Task two, ValueTask<int> value)
            {
                await Task.Delay(1, token);
                await Task.WhenAll(one, two);
                await Task.WhenAny(one, Lib.F().AsTask());
                await one.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                await value.AsTask();
                await Coro.ToThread(async () => await Task.Delay(1));
                Task kept = Lib.F().AsTask();
                await kept;
            }
        }
        """ + Declarations);

    [Fact]
    public async Task Sleep_takes_the_place_of_delay() => await Fixes(
        """
        class Work
        {
            async Coro M(int n)
            {
                await /* a */ [|Task.Delay(10)|]; // b
                await [|Task.Delay(n)|];
                await [|Task.Delay(TimeSpan.FromSeconds(1))|];
            }
        }
        """ + Declarations,
        """
        class Work
        {
            async Coro M(int n)
            {
                await /* a */ Coro.Sleep(0.01); // b
                await Coro.Sleep(n / 1000.0);
                await Coro.Sleep(TimeSpan.FromSeconds(1));
            }
        }
        """ + Declarations,
        "Use Coro.Sleep");

    [Fact]
    public async Task ConfigureAwait_is_removed() => await Fixes(
        """
        class Work
        {
            async Coro M() => await Lib.F();
            async Coro N(int n)
            {
                n = await [|Lib.U().ConfigureAwait(false)|] + 1; // Kept.
                await [|Lib.V()
                    .ConfigureAwait(false)|];
            }
        }
        """ + Declarations,
        """
        class Work
        {
            async Coro M() => await Lib.F();
            async Coro N(int n)
            {
                n = await Lib.U() + 1; // Kept.
                await Lib.V();
            }
        }
        """ + Declarations,
        "Remove ConfigureAwait");

    [Theory]
    [InlineData("await [|Task.Yield()|];", "await Coro.Yield();", "Use Coro.Yield")]
    [InlineData("await [|Lib.F().AsTask()|];", "await Lib.F();", "Remove AsTask")]
    [InlineData("await [|Task.WhenAll(Lib.F().AsTask(), /* a */ Lib.G().AsTask())|];", "await Coro.Gather(Lib.F(), /* a */ Lib.G());", "Use Coro.Gather")]
    public async Task The_loops_own_takes_its_place(string before, string after, string title) => await Fixes(
        $"class Work {{ async Coro M() {{ {before} }} }}{Declarations}",
        $"class Work {{ async Coro M() {{ {after} }} }}{Declarations}",
        title);
}
