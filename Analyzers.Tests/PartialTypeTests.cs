using CoroGen.Analyzers.Tests.Testing;
using CoroGen.CodeFixes;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0001.</summary>
public class PartialTypeTests : FixTest<PartialTypeAnalyzer, MakePartialFix>
{
    [Theory]
    [InlineData("class")]
    [InlineData("struct")]
    [InlineData("record")]
    [InlineData("record struct")]
    public async Task A_type_with_a_coroutine_is_reported(string kind) => await Reports($$"""
        {{kind}} [|Work|]
        {
            [Coroutine] async Coro First() => await Coro.Yield();
            [Coroutine] async Coro<int> Second() { await Coro.Yield(); return 1; }
        }
        """);

    [Fact]
    public async Task The_message_names_the_type_and_the_coroutine()
    {
        var diagnostics = await Reports("""
            class [|Work|] { [Coroutine] async Coro First() => await Coro.Yield(); }
            """);

        Assert.Equal(
            "'Work' is not partial, so the coroutine 'First' runs on the compiler's state machine; make 'Work' partial",
            diagnostics[0].GetMessage(null));
    }

    [Fact]
    public async Task Every_type_around_the_coroutine_is_reported() => await Reports("""
        class [|Outer|]
        {
            partial class Middle
            {
                struct [|Inner|] { [Coroutine] async Coro F() => await Coro.Yield(); }
            }
        }
        """);

    [Fact]
    public async Task An_interface_with_an_abstract_coroutine_is_reported()
    {
        var diagnostics = await Reports("""
            interface [|IWork|] { [Coroutine] Coro F(); }
            """);

        Assert.Equal(
            "'IWork' is not partial, so calls of 'F' through it run what they call on the compiler's state machine; make 'IWork' partial",
            diagnostics[0].GetMessage(null));
    }

    [Fact]
    public async Task An_interface_becomes_partial() => await Fixes(
        "/* a */ interface [|IWork|] { [Coroutine] Coro F(); }",
        "/* a */ partial interface IWork { [Coroutine] Coro F(); }",
        "Make partial");

    [Fact]
    public async Task An_async_iterator_is_reported() => await Reports("""
        class [|Work|] { [Coroutine] async IAsyncEnumerable<int> F() { await Coro.Yield(); yield return 1; } }
        """);

    [Fact]
    public async Task The_class_around_an_extension_block_is_reported() => await Reports("""
        static class [|Extensions|]
        {
            extension(int n) { [Coroutine] public async Coro F() => await Coro.Sleep(n); }
        }
        """);

    [Fact]
    public async Task Partial_types_are_fine() => await ReportsNothing("""
        partial class Outer
        {
            partial record Inner<T> { [Coroutine] async Coro F() => await Coro.Yield(); }
        }
        partial class Outer { }
        """);

    [Fact]
    public async Task Types_without_coroutines_are_fine() => await ReportsNothing("""
        class Work { async Coro F() => await Coro.Yield(); async Task G() => await Task.Yield(); }
        enum E { A }
        delegate Coro D();
        """);

    [Fact]
    public async Task A_hand_written_frame_is_fine() => await ReportsNothing("""
        class Work
        {
            [Coroutine] Coro F() => default;
            struct F_Frame { }
        }
        """);

    [Fact]
    public async Task What_other_diagnostics_report_is_left_to_them() => await ReportsNothing("""
        class Work
        {
            [Coroutine] Coro NotAsync() => default;
            [Coroutine] async Task Wrong() => await Task.Yield();
        }
        """);

    [Fact]
    public async Task A_file_local_type_cannot_be_extended() => await ReportsNothing("""
        file class Work { [Coroutine] async Coro F() => await Coro.Yield(); }
        """);

    [Fact]
    public async Task The_fix_makes_each_type_partial() => await Fixes(
        """
        // About the outer type.
        public class [|Outer|]
        {
            // About the inner type.
            [Obsolete]
            class [|Inner|]
            {
                [Coroutine] async Coro F() => await Coro.Yield();
            }

            // No modifier.
            record struct [|Point|](int X)
            {
                [Coroutine] async Coro F() => await Coro.Yield();
            }
        }
        """,
        """
        // About the outer type.
        public partial class Outer
        {
            // About the inner type.
            [Obsolete]
            partial class Inner
            {
                [Coroutine] async Coro F() => await Coro.Yield();
            }

            // No modifier.
            partial record struct Point(int X)
            {
                [Coroutine] async Coro F() => await Coro.Yield();
            }
        }
        """,
        "Make partial");
}
