using CoroGen.Analyzers.Tests.Testing;
using Microsoft.CodeAnalysis;

namespace CoroGen.Analyzers.Tests;

public sealed class CoroutineBodySuppressorTests
{
    [Theory]
    [InlineData("[Coroutine] async Coro F() { }", true)]
    [InlineData("[Coroutine] async Coro<int> F() => 1;", true)]
    [InlineData("[Coroutine] async IAsyncEnumerable<int> F() { yield return 1; }", true)]
    [InlineData("Func<Coro> F() => async () => { };", true)]
    [InlineData("void F() { async Coro Local() { } Coro.CreateTask(Local()); }", true)]
    [InlineData("async Task F() { }", false)]
    [InlineData("Func<Task> F() => async () => { };", false)]
    [InlineData("async Coro F() { Func<Task> f = async () => { }; await f(); }", false)]
    public async Task A_coroutine_need_not_await(string member, bool isSuppressed) => await Check(member, "CS1998", isSuppressed);

    [Theory]
    [InlineData("CA2007")]
    [InlineData("VSTHRD111")]
    public async Task ConfigureAwait_is_asked_of_other_methods_only(string id)
    {
        await Check("async Coro F(Task task) { await task; }", id, true);
        await Check("Func<Task, Coro> F() => async task => await task;", id, true);
        await Check("async Task F(Task task) { await task; }", id, false);
        await Check("async Coro F(Task task) { Func<Task> f = async () => await task; await Coro.FromTask(f()).WithCancellation(default); }", id, false, 2);
    }

    private static async Task Check(string member, string id, bool isSuppressed, int count = 1)
    {
        Diagnostic[] reported = await ForeignReporter.Suppressed(new CoroutineBodySuppressor(), member, id);
        Assert.Equal(count, reported.Length);
        Assert.Equal(isSuppressed, reported[0].IsSuppressed);
    }
}
