using CoroGen.Analyzers.Tests.Testing;
using CoroGen.CodeFixes;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0010.</summary>
public class UnmarkedMethodTests : FixTest<UnmarkedMethodAnalyzer, AddCoroutineAttributeFix>
{
    [Fact]
    public async Task Methods_without_the_attribute_are_reported()
    {
        var diagnostics = await Reports("""
            partial class Work
            {
                public async Coro [|Plain|]() => await Coro.Yield();
                public static async Coro<T> [|Generic|]<T>(T value) { await Coro.Yield(); return value; }
                public virtual async Coro [|Virtual|]() => await Coro.Yield();
                private partial Coro Parts();
            }
            partial class Work
            {
                private async partial Coro [|Parts|]() => await Coro.Yield();
            }
            """);

        Assert.Equal("'Plain' is not marked [Coroutine], so it runs on the compiler's state machine; add [Coroutine]", diagnostics[0].GetMessage(null));
    }

    [Fact]
    public async Task Coroutines_overrides_and_other_methods_are_fine() => await ReportsNothing("""
        abstract partial class Base
        {
            [Coroutine] public async Coro Marked() => await Coro.Yield();
            [Coroutine] public abstract Coro Promised();
            public Coro NotAsync() => Marked();
            public async Task Other() => await Task.Yield();
            public async IAsyncEnumerable<int> Iterator() { await Task.Yield(); yield return 1; }
        }
        class Derived : Base
        {
            public override async Coro Promised() => await Coro.Yield();
        }
        """);

    [Fact]
    public async Task The_fix_adds_the_attribute() => await Fixes(
        """
        partial class Work
        {
            // What it does.
            public async Coro [|Plain|]() => await Coro.Yield();
        }
        """,
        """
        partial class Work
        {
            // What it does.
            [Coroutine]
            public async Coro Plain() => await Coro.Yield();
        }
        """,
        "Add [Coroutine]");
}
