using CoroGen.Analyzers.Tests.Testing;
using CoroGen.CodeFixes;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0013.</summary>
public class AsyncVoidTests : FixTest<AsyncVoidAnalyzer, AsyncVoidFix>
{
    private const string Declarations = """

        static class Lib
        {
            public static async Coro F() => await Coro.Yield();
            public static async Coro<int> G() { await Coro.Yield(); return 1; }
        }
        """;

    [Fact]
    public async Task Functions_that_give_nothing_and_await_a_coroutine_are_reported()
    {
        var diagnostics = await Reports("""
            class Work
            {
                async void [|M|]() => await Lib.F();
                void N(CoroTask task, List<int> list)
                {
                    Action a = [|async|] () => await task;
                    list.ForEach([|async|] x => { int y = 1 + await Lib.G(); });
                    EventLoop.Current.CallSoon([|async|] delegate { await Lib.F(); });
                    async void [|Local|]() { if (list.Count > 0) await Lib.F(); }
                    Local();
                }
            }
            """ + Declarations);

        Assert.Equal("'M' awaits a coroutine and returns nothing, so nobody can await or cancel it; return Coro", diagnostics[0].GetMessage(null));
        Assert.Equal(
            "This lambda awaits a coroutine and returns nothing, so nobody can await or cancel it; make a task with Coro.CreateTask",
            diagnostics[1].GetMessage(null));
    }

    [Fact]
    public async Task Functions_that_give_something_or_await_no_coroutine_are_fine() => await ReportsNothing("""
        class Work
        {
            async void M() => await Task.Yield();
            async void N()
            {
                Func<Coro> f = async () => await Lib.F();
                async Coro Local() => await Lib.F();
                await Task.Delay(1);
            }
            async Task O() => await Lib.F();
            Action P() => () => Coro.CreateTask(Lib.F());
        }
        """ + Declarations);

    [Fact]
    public async Task What_an_event_or_a_base_asks_for_is_fine() => await ReportsNothing("""
        abstract class Base { protected abstract void Start(); }
        interface IStarted { void Started(); void Ended(); }
        class Work : Base, IStarted
        {
            event Action? Happened;
            protected override async void Start() => await Lib.F();
            public async void Started() => await Lib.F();
            async void IStarted.Ended() => await Lib.F();
            async void OnClick(object? sender, EventArgs e) => await Lib.F();
            void M()
            {
                Happened += async () => await Lib.F();
                EventHandler handler = async (sender, e) => await Lib.F();
            }
        }
        """ + Declarations);

    [Fact]
    public async Task A_method_returns_a_coroutine() => await Fixes(
        """
        class Work
        {
            // Above.
            public async /* a */ void [|M|]() => await Lib.F();
            void N()
            {
                async void [|Local|]() => await Lib.F();
            }
        }
        """ + Declarations,
        """
        class Work
        {
            // Above.
            public async /* a */ Coro M() => await Lib.F();
            void N()
            {
                async Coro Local() => await Lib.F();
            }
        }
        """ + Declarations,
        "Return Coro");

    [Fact]
    public async Task A_lambda_that_only_awaits_makes_a_task() => await Fixes(
        """
        class Work
        {
            void N(List<int> list)
            {
                Action a = /* a */ [|async|] () => await Lib.F(); // b
                list.ForEach([|async|] x => { await Lib.G(); });
                Action b = [|async|] () => { await Lib.F(); await Lib.F(); };
            }
        }
        """ + Declarations,
        """
        class Work
        {
            void N(List<int> list)
            {
                Action a = /* a */ () => Coro.CreateTask(Lib.F()); // b
                list.ForEach(x => { Coro.CreateTask(Lib.G()); });
                Action b = [|async|] () => { await Lib.F(); await Lib.F(); };
            }
        }
        """ + Declarations,
        "Create a task");

    [Fact]
    public async Task A_method_of_which_a_delegate_is_made_keeps_its_type() => await Offers("""
        class Work
        {
            static async Coro F() => await Coro.Yield();
            async void [|M|]() { await F(); }
            void Use() { Action act = M; act(); }
        }
        """);
}
