using CoroGen.Analyzers.Tests.Testing;
using CoroGen.CodeFixes.Refactorings;

namespace CoroGen.Analyzers.Tests;

/// <summary>A limit around an awaited coroutine.</summary>
public class LimitTests : RefactoringTest<LimitRefactoring>
{
    private const string Title = "Limit it to 10 seconds";

    private const string Lib = """

        static class Lib
        {
            public static async Coro F() => await Coro.Yield();
            public static async Coro<int> G(int n = 0) { await Coro.Yield(); return n; }
        }
        """;

    [Theory]
    [InlineData("[||]await Lib.F(); // a\n", "await Coro.WaitFor(Lib.F(), 10.0); // a\n")]
    [InlineData("await /* a */ Lib.[||]F() /* b */;", "await /* a */ Coro.WaitFor(Lib.F(), 10.0) /* b */;")]
    [InlineData("int n = [|await Lib.G(await Lib.G())|] + 1;", "int n = await Coro.WaitFor(Lib.G(await Lib.G()), 10.0) + 1;")]
    [InlineData("int n = await Lib.G(await Lib[||].G());", "int n = await Lib.G(await Coro.WaitFor(Lib.G(), 10.0));")]
    [InlineData("var task = Coro.CreateTask(Lib.G()); int n = await [||]task;", "var task = Coro.CreateTask(Lib.G()); int n = await Coro.WaitFor(task, 10.0);")]
    [InlineData("await ([||]Lib.F());", "await (Coro.WaitFor(Lib.F(), 10.0));")]
    [InlineData("var (a, b) = [||]await Coro.Gather(Lib.G(), Lib.G());", "var (a, b) = await Coro.WaitFor(Coro.Gather(Lib.G(), Lib.G()), 10.0);")]
    public async Task It_is_put_around_what_is_awaited(string before, string after) => await Refactors(
        $$"""partial class Work { [Coroutine] async Coro M() { {{before}} } }{{Lib}}""",
        $$"""partial class Work { [Coroutine] async Coro M() { {{after}} } }{{Lib}}""",
        Title);

    [Theory]
    [InlineData("[||]await Coro.WaitFor(Lib.F(), 5);")]
    [InlineData("[||]await Coro.TryWaitFor(Lib.F(), 5);")]
    [InlineData("[||]await Coro.Sleep(5);")]
    [InlineData("[||]await Coro.NextFrame();")]
    [InlineData("[||]await Task.Delay(5);")]
    [InlineData("await Lib.G([||]1);")]
    [InlineData("[||]Coro.CreateTask(Lib.F());")]
    [InlineData("Func<Task> f = async () => await [||]Lib.F();")]
    public async Task Elsewhere_it_is_not_offered(string body) => await OffersNothing(
        $$"""partial class Work { [Coroutine] async Coro M() { await Coro.Yield(); {{body}} } }{{Lib}}""");

    [Fact]
    public async Task A_task_of_NET_is_no_place_for_it() => await OffersNothing($$"""class Work { async Task M() { await [||]Lib.F(); } }{{Lib}}""");

    [Fact]
    public async Task Nothing_is_offered_where_somebody_types() =>
        await OffersNothingWithErrors($$"""partial class Work { [Coroutine] async Coro M() { await [||]Lib.F(); int n = } }{{Lib}}""");
}
