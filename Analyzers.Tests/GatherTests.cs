using CoroGen.Analyzers.Tests.Testing;
using CoroGen.CodeFixes.Refactorings;

namespace CoroGen.Analyzers.Tests;

/// <summary>Awaits that follow each other become one of a gather.</summary>
public class GatherTests : RefactoringTest<GatherRefactoring>
{
    private const string Title = "Await them side by side";

    private const string Lib = """

        static class Lib
        {
            public static async Coro F(int n = 0) => await Coro.Yield();
            public static async Coro<int> G(int n = 0) { await Coro.Yield(); return n; }
            public static async Coro<string> H(Action? a = null) { await Coro.Yield(); return ""; }
        }
        """;

    [Theory]
    [InlineData("[||]var a = await Lib.G(); var b = await Lib.H();", "var (a, b) = await Coro.Gather(Lib.G(), Lib.H());")]
    [InlineData("await Lib.F(); await [||]Lib.F(1);", "await Coro.Gather(Lib.F(), Lib.F(1));")]
    [InlineData("[|await Lib.F(); await Lib.G();|]", "await Coro.Gather(Lib.F(), Lib.G());")]
    [InlineData("[||]int a = await Lib.G(); object b = await Lib.H();", "(int a, object b) = await Coro.Gather(Lib.G(), Lib.H());")]
    [InlineData("[||]int a = await Lib.G(); await Lib.F(); var b = await Lib.H();", "(int a, var _, var b) = await Coro.Gather(Lib.G(), Lib.F(), Lib.H());")]
    [InlineData("var a = await [||]Lib.G(); await Lib.F();", "var (a, _) = await Coro.Gather(Lib.G(), Lib.F());")]
    [InlineData(
        "int n = 1; [||]var a = await Lib.G(n); var b = await Lib.G(n); n = b;",
        "int n = 1; var (a, b) = await Coro.Gather(Lib.G(n), Lib.G(n)); n = b;")]
    [InlineData("[|await Lib.F(); await Lib.F();|] await Lib.F();", "await Coro.Gather(Lib.F(), Lib.F()); await Lib.F();")]
    [InlineData(
        "var a = await Lib.G(); var b = await Lib.G(a); [||]var c = await Lib.G(); var d = await Lib.G();",
        "var a = await Lib.G(); var (b, c, d) = await Coro.Gather(Lib.G(a), Lib.G(), Lib.G());")]
    [InlineData(
        "int n = 0; await Lib.F(); await [||]Lib.F(n = 1); await Lib.F(n);",
        "int n = 0; await Coro.Gather(Lib.F(), Lib.F(n = 1)); await Lib.F(n);")]
    public async Task They_are_gathered(string before, string after) => await Refactors(
        $$"""partial class Work { [Coroutine] async Coro M() { {{before}} } }{{Lib}}""",
        $$"""partial class Work { [Coroutine] async Coro M() { {{after}} } }{{Lib}}""",
        Title);

    [Fact]
    public async Task Comments_stay_with_their_calls() => await Refactors(
        """
        partial class Work
        {
            [Coroutine]
            async Coro<int> M(bool b)
            {
                switch (b)
                {
                    case true:
                        // Before.
                        var one = [||]await Lib.G(1); // One.

                        // The second
                        // of them.
                        var /* two */ two = await Lib.G(/* 2 */ 2);
                        await Lib.F(); // Behind.
                        // After.
                        return one + two;
                }

                return 0;
            }
        }
        """ + Lib,
        """
        partial class Work
        {
            [Coroutine]
            async Coro<int> M(bool b)
            {
                switch (b)
                {
                    case true:
                        // Before.
                        var (one, two, _) = await Coro.Gather(
                            Lib.G(1), // One.
                            // The second
                            // of them.
                            /* two */
                            Lib.G(/* 2 */ 2),
                            Lib.F()); // Behind.
                        // After.
                        return one + two;
                }

                return 0;
            }
        }
        """ + Lib,
        Title);

    [Fact]
    public async Task A_long_line_is_broken() => await Refactors(
        """
        partial class Work
        {
            [Coroutine]
            async Coro M()
            {
                [||]await Lib.H(() => Console.WriteLine("This is something that is rather long."));
                await Lib.H(() => Console.WriteLine("And this is something else that is."));
            }
        }
        """ + Lib,
        """
        partial class Work
        {
            [Coroutine]
            async Coro M()
            {
                await Coro.Gather(
                    Lib.H(() => Console.WriteLine("This is something that is rather long.")),
                    Lib.H(() => Console.WriteLine("And this is something else that is.")));
            }
        }
        """ + Lib,
        Title);

    [Fact]
    public async Task No_more_than_a_gather_takes() => await Refactors(
        $$"""partial class Work { [Coroutine] async Coro M() { [||]{{Repeated("await Lib.F();", " ", 10)}} } }{{Lib}}""",
        $$"""partial class Work { [Coroutine] async Coro M() { await Coro.Gather({{Repeated("Lib.F()", ", ", 8)}}); {{Repeated("await Lib.F();", " ", 2)}} } }{{Lib}}""",
        Title);

    [Theory]
    [InlineData(
        "[||]var a = await Lib.G(); await Lib.F(); await Lib.F(); await Lib.F(); await Lib.F();",
        "var (a, _, _) = await Coro.Gather(Lib.G(), Lib.F(), Lib.F()); await Lib.F(); await Lib.F();")]
    [InlineData(
        "[||]await Lib.G(); await Lib.F(); await Lib.F(); await Lib.F(); await Lib.F();",
        "await Coro.Gather(Lib.G(), Lib.F(), Lib.F(), Lib.F(), Lib.F());")]
    [InlineData(
        "[||]var a = await Lib.G(); var b = await Lib.H(); int c = await Lib.G(); await Lib.G(); await Lib.G(); await Lib.H(); "
        + "var g = await Lib.G(); string h = await Lib.H();",
        "(var a, var b, int c, var _, var _, var _, var g, string h) = await Coro.Gather(\n"
        + "    Lib.G(),\n    Lib.H(),\n    Lib.G(),\n    Lib.G(),\n    Lib.G(),\n    Lib.H(),\n    Lib.G(),\n    Lib.H());")]
    public async Task A_tuple_of_both_kinds_has_three_parts_at_most(string before, string after) => await Refactors(
        $$"""partial class Work { [Coroutine] async Coro M() { {{before}} } }{{Lib}}""",
        $$"""partial class Work { [Coroutine] async Coro M() { {{after}} } }{{Lib}}""",
        Title);

    [Theory]
    [InlineData("[||]await Lib.F();")]
    [InlineData("[||]var a = await Lib.G(); await Lib.H(Show); void Show() => Console.WriteLine(a);")]
    [InlineData("[||]var a = await Lib.G(); var b = await Lib.G(a);")]
    [InlineData("[||]var a = await Lib.G(); await Lib.H(() => Console.WriteLine(a));")]
    [InlineData("int n = 0; [||]await Lib.G(n = 1); await Lib.G(n);")]
    [InlineData("int n = 0; [||]await Lib.H(() => n = 1); await Lib.G(n);")]
    [InlineData("[||]await Lib.G(int.TryParse(\"\", out int n) ? n : 0); await Lib.G(n);")]
    [InlineData("[||]await Lib.G(_count++); await Lib.G(this._count = 2);")]
    [InlineData("[||]await Lib.F(); await Lib.F(await Lib.G());")]
    [InlineData("[||]await Lib.F(); await Task.Delay(1);")]
    [InlineData("[||]await Coro.Sleep(1); await Coro.Sleep(2);")]
    [InlineData("[||]await Lib.F(); _count = 1; await Lib.F();")]
    [InlineData("[|await Lib.F(); _count = 1; await Lib.F();|]")]
    [InlineData("var f = Lib.F(); [||]await f; await Lib.F();")]
    [InlineData("Func<Task> f = async () => { [||]await Lib.F(); await Lib.F(); };")]
    public async Task What_depends_on_another_or_is_alone_is_not_offered(string body) => await OffersNothing(
        $$"""partial class Work { int _count; [Coroutine] async Coro M() { await Coro.Yield(); {{body}} } }{{Lib}}""");

    [Fact]
    public async Task Nothing_is_offered_where_somebody_types() =>
        await OffersNothingWithErrors($$"""partial class Work { [Coroutine] async Coro M() { [||]await Lib.F(); await Lib.F(); int n = } }{{Lib}}""");

    private static string Repeated(string text, string separator, int count) => string.Join(separator, Enumerable.Repeat(text, count));
}
