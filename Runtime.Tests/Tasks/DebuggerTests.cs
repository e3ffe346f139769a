using System.Diagnostics;
using System.Reflection;

namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>What a debugger shows in its windows.</summary>
public sealed partial class DebuggerTests
{
    [Fact]
    public void Calls_and_tasks_say_which_coroutine_they_are() => VirtualClock.Run(Look());

    [Fact]
    public void Everything_that_users_hold_says_something_of_itself()
    {
        object[] held =
        [
            new CoroLock(), new CoroEvent(), new CoroCondition(), new CoroSemaphore(1), new CoroBoundedSemaphore(1), new CoroBarrier(2), new CoroQueue<int>(),
            new CoroPriorityQueue<int>(), new CoroLifoQueue<int>(), default(Outcome<int>),
        ];
        Assert.All(held, static each => Assert.DoesNotContain(each.GetType().Namespace!, each.ToString()!, StringComparison.Ordinal));
    }

    [Coroutine]
    private static async Coro Look()
    {
        var call = Work(3);
        Assert.Equal("CoroGen.Runtime.Tests.Tasks.DebuggerTests.Work (Created)", Shown(call));
        var task = Coro.CreateTask(call, "named");
        Assert.Equal("named: CoroGen.Runtime.Tests.Tasks.DebuggerTests.Work (Pending)", Shown(task));
        await task;
        Assert.Equal("named: CoroGen.Runtime.Tests.Tasks.DebuggerTests.Work (Succeeded)", Shown(task));
        Assert.StartsWith("Task ", Shown(Coro.CreateTask(Coro.Sleep(1))), StringComparison.Ordinal);
#pragma warning disable CORO0012 // What a debugger shows is all that is wanted of it.
        Assert.Equal("a coroutine with the result 5", Shown(Coro.FromResult(5)));
        Assert.Equal("a coroutine that has nothing to do", Shown(Coro.Completed));
#pragma warning restore CORO0012
        var plain = Coro.Sleep(1);
        await plain;
        Assert.Equal("a coroutine that was awaited already", Shown(plain));
    }

    [Coroutine]
    private static async Coro<int> Work(int n)
    {
        await Coro.Sleep(1);
        return n;
    }

    // As a debugger reads the attribute: the property in braces, whoever can see it.
    private static string Shown(object value)
    {
        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            if (type.GetCustomAttribute<DebuggerDisplayAttribute>(inherit: false)?.Value is not { } text) continue;
            var name = text.Trim('{', '}').Split(',')[0];
            return (string)type.GetProperty(name, BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(value)!;
        }

        return "";
    }
}
