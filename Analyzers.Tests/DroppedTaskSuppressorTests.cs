using CoroGen.Analyzers.Tests.Testing;
using Microsoft.CodeAnalysis;

namespace CoroGen.Analyzers.Tests;

public sealed class DroppedTaskSuppressorTests
{
    [Theory]
    [InlineData("Coro.CreateTask(F());", true)]
    [InlineData("EventLoop.Current.CreateTask(F(), \"name\");", true)]
    [InlineData("F();", true)]
    [InlineData("Coro.Sleep(1);", true)]
    [InlineData("Action a = () => F();", true)]
    [InlineData("void Local() => F();", true)]
    [InlineData("Task.Delay(1);", false)]
    public async Task A_task_of_a_loop_need_not_be_awaited_and_a_dropped_coroutine_has_a_report_of_its_own(string statement, bool isSuppressed)
    {
        string member = $"[Coroutine] static async Coro F() {{ {statement} await Coro.Yield(); }}";

        Diagnostic dropped = Assert.Single(await ForeignReporter.Suppressed(new DroppedTaskSuppressor(), member, "CS4014"));
        Assert.Equal(isSuppressed, dropped.IsSuppressed);
        Assert.All(
            await ForeignReporter.Suppressed(new DroppedTaskSuppressor(), member, "VSTHRD110"),
            diagnostic => Assert.Equal(isSuppressed, diagnostic.IsSuppressed));
    }
}
