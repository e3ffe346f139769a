using CoroGen.Analyzers.Tests.Testing;
using CoroGen.CodeFixes;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0002.</summary>
public class AsyncTests : FixTest<AsyncAnalyzer, AddAsyncFix>
{
    [Fact]
    public async Task A_coroutine_with_a_body_must_be_async() => await Reports("""
        partial class Work
        {
            [Coroutine] Coro [|Arrow|]() => Coro.Yield();
            [Coroutine] Coro<int> [|Block|]() { return Coro.FromResult(1); }
            [Coroutine] public static IAsyncEnumerable<int> [|Stream|](IAsyncEnumerable<int> other) => other;
            Coro Property { [Coroutine] [|get|] => Coro.Yield(); }
        }
        partial interface IWork
        {
            [Coroutine] Coro [|WithBody|]() => Coro.Yield();
        }
        """);

    [Fact]
    public async Task The_implementation_of_a_partial_method_is_reported_once() => await Reports("""
        partial class Work
        {
            [Coroutine] public partial Coro F();
        }
        partial class Work
        {
            public partial Coro [|F|]() => Coro.Yield();
        }
        """);

    [Fact]
    public async Task Async_methods_are_fine() => await ReportsNothing("""
        partial class Work
        {
            [Coroutine] async Coro F() => await Coro.Yield();
            [Coroutine] async IAsyncEnumerable<int> G() { await Coro.Yield(); yield return 1; }
            [Coroutine] public partial Coro H();
            public async partial Coro H() => await Coro.Yield();
            Coro Plain() => Coro.Yield();
        }
        """);

    [Fact]
    public async Task Methods_without_a_body_are_fine() => await ReportsNothing("""
        abstract partial class Work
        {
            [Coroutine] protected abstract Coro F();
            [System.Runtime.InteropServices.DllImport("x")] [Coroutine] static extern Coro G();
        }
        partial interface IWork
        {
            [Coroutine] Coro F();
        }
        """);

    [Fact]
    public async Task A_hand_written_frame_is_fine() => await ReportsNothing("""
        partial class Work
        {
            [Coroutine] Coro F() => default;
            [Coroutine] Coro F(int n) => default;
            struct F_Frame { public void Start(Work work) { } }
            struct F_Frame2 { public void Start(Work work, int n) { } }
        }
        """);

    [Fact]
    public async Task A_frame_that_starts_with_something_else_does_not_count() => await Reports("""
        partial class Work
        {
            [Coroutine] Coro [|F|](int n) => Coro.Yield();
            struct F_Frame { public void Start(Work work, string text) { } }
        }
        """);

    [Fact]
    public async Task Another_methods_frame_does_not_count() => await Reports("""
        partial class Work
        {
            [Coroutine] Coro [|F|]() => Coro.Yield();
            struct F_FrameOther { }
            struct FF_Frame { }
            class F_Frame { }
        }
        """);

    [Fact]
    public async Task Another_overloads_frame_does_not_count() => await Reports("""
        partial class Work
        {
            [Coroutine] Coro [|F|]() => Coro.Yield();
            [Coroutine] Coro F(int n) => Coro.Yield();
            struct F_Frame { public void Start(Work __this, int n) { } }
        }
        """);

    [Fact]
    public async Task A_wrong_return_type_is_left_to_its_own_diagnostic() => await ReportsNothing("""
        partial class Work { [Coroutine] Task F() => Task.CompletedTask; }
        """);

    [Fact]
    public async Task The_fix_awaits_what_was_returned() => await Fixes(
        """
        partial class Work
        {
            // Above.
            [Coroutine]
            Coro [|Arrow|]() => Coro.Yield(); // Behind.

            [Coroutine] public Coro<int> [|Choice|](bool b) => b ? Coro.FromResult(1) : Coro.FromResult(2);

            [Coroutine]
            Coro<int> [|Block|](bool b)
            {
                if (b) return Coro.FromResult(1);
                Func<Coro> lambda = () => { return Coro.Yield(); };
                throw new Exception();
            }

            [Coroutine]
            Coro [|WithoutResult|](int n)
            {
                if (n == 0) return Coro.Yield();
                if (n == 1)
                {
                    return Coro.Yield();
                }

                return Coro.Sleep(1); // Behind.
            }
        }
        """,
        """
        partial class Work
        {
            // Above.
            [Coroutine]
            async Coro Arrow() => await Coro.Yield(); // Behind.

            [Coroutine] public async Coro<int> Choice(bool b) => await (b ? Coro.FromResult(1) : Coro.FromResult(2));

            [Coroutine]
            async Coro<int> Block(bool b)
            {
                if (b) return await Coro.FromResult(1);
                Func<Coro> lambda = () => { return Coro.Yield(); };
                throw new Exception();
            }

            [Coroutine]
            async Coro WithoutResult(int n)
            {
                if (n == 0)
                {
                    await Coro.Yield();
                    return;
                }
                if (n == 1)
                {
                    await Coro.Yield();
                    return;
                }

                await Coro.Sleep(1); // Behind.
            }
        }
        """,
        "Add async");

    [Fact]
    public async Task The_fix_keeps_partial_last() => await Fixes(
        """
        partial class Work
        {
            [Coroutine] private partial Coro F();
            private partial Coro [|F|]() => Coro.Yield();
        }
        """,
        """
        partial class Work
        {
            [Coroutine] private partial Coro F();
            private async partial Coro F() => await Coro.Yield();
        }
        """,
        "Add async");

    [Fact]
    public async Task The_fix_removes_the_attribute_where_async_is_not_simple() => await Fixes(
        """
        partial class Work
        {
            // Above.
            [Coroutine]
            Coro [|Default|]() => default;

            [Coroutine] Coro [|Reference|](ref int n) { n++; return Coro.Yield(); }
            [Obsolete, Coroutine] IAsyncEnumerable<int> [|Stream|](IAsyncEnumerable<int> other) => other;
            [Coroutine, Obsolete] Coro<int> [|Throws|]() => throw new Exception();
            Coro Property { [Coroutine] [|get|] => Coro.Yield(); }

            [Coroutine] // Why.
            Coro [|Locked|]()
            {
                lock (this) return Coro.Yield();
            }
        }
        """,
        """
        partial class Work
        {
            // Above.
            Coro Default() => default;

            Coro Reference(ref int n) { n++; return Coro.Yield(); }
            [Obsolete] IAsyncEnumerable<int> Stream(IAsyncEnumerable<int> other) => other;
            [Obsolete] Coro<int> Throws() => throw new Exception();
            Coro Property { get => Coro.Yield(); }

             // Why.
            Coro Locked()
            {
                lock (this) return Coro.Yield();
            }
        }
        """,
        "Remove [Coroutine]");
}
