using System.Runtime.CompilerServices;

namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>What has ended is let go by those that knew of it, however long they live.</summary>
[Collection(MeasuredAlone.Name)]
public partial class ForgottenTests
{
    [Fact]
    public void Groups_forget_children_that_have_ended() => Trace.Run(GroupMain);

    [Fact]
    public void An_exception_that_is_awaited_often_keeps_a_short_stack() => Trace.Run(AwaitOften);

    [Coroutine]
    private static async Coro GroupMain() => await CoroTaskGroup.Run(async group =>
    {
        var values = new List<WeakReference>();
        for (var i = 0; i < 10; i++) Add(group, values);
        await Coro.Sleep(1);
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.All(values, static value => Assert.False(value.IsAlive));
    });

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Add(CoroTaskGroup group, List<WeakReference> values)
    {
        var value = new object();
        values.Add(new WeakReference(value));
        _ = group.CreateTask(Give(value));
    }

    [Coroutine]
    private static async Coro<object> Give(object value)
    {
        await Coro.Yield();
        return value;
    }

    [Coroutine]
    private static async Coro AwaitOften()
    {
        var task = Coro.CreateTask(Fail());
        var lengths = new List<int>();
        for (var i = 0; i < 100; i++)
        {
            try
            {
                await task;
            }
            catch (FormatException exception)
            {
                lengths.Add(exception.StackTrace!.Length);
            }
        }

        Assert.Equal(100, lengths.Count);
        Assert.Equal(lengths[1], lengths[^1]);
    }

    [Coroutine]
    private static async Coro Fail()
    {
        await Coro.Yield();
        throw new FormatException();
    }
}
