using CoroGen.CompilerServices;

namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>The task behind .NET's awaiters, and what is put in its place where no code can be made at run time.</summary>
public class TaskBehindTests
{
    [Fact]
    public void The_task_is_found_in_every_awaiter()
    {
        Check<int>();
        Check<string>();
        Check<Guid>();
        Check<(string, int, object)>();
        Check<Task>();
    }

    [Fact]
    public void Other_awaiters_have_none()
    {
        var yield = Task.Yield().GetAwaiter();
        Assert.Null(TaskBehind.Of(ref yield));
        var known = new ValueTask<string>("known").GetAwaiter();
        Assert.Null(TaskBehind.Of(ref known));
        var empty = default(ValueTask).GetAwaiter();
        Assert.Null(TaskBehind.Of(ref empty));
    }

    [Fact]
    public void A_failed_task_in_its_place_throws_and_the_other_one_goes_on()
    {
        Fail(new TaskCompletionSource<int>().Task);
        Fail(new TaskCompletionSource<Guid>().Task);
        Fail(new TaskCompletionSource<string>().Task);
        Fail(Pending<(string, int)>());
        Fail(Task.Delay(-1).ContinueWith(static _ => 5, TaskScheduler.Default));
    }

    private static void Check<T>()
    {
        var task = new TaskCompletionSource<T>().Task;
        var plain = ((Task)task).GetAwaiter();
        Assert.Same(task, TaskBehind.Of(ref plain));
        var generic = task.GetAwaiter();
        Assert.Same(task, TaskBehind.Of(ref generic));
        var configured = ((Task)task).ConfigureAwait(false).GetAwaiter();
        Assert.Same(task, TaskBehind.Of(ref configured));
        var configuredGeneric = task.ConfigureAwait(true).GetAwaiter();
        Assert.Same(task, TaskBehind.Of(ref configuredGeneric));
        var value = new ValueTask(task).GetAwaiter();
        Assert.Same(task, TaskBehind.Of(ref value));
        var valueGeneric = new ValueTask<T>(task).GetAwaiter();
        Assert.Same(task, TaskBehind.Of(ref valueGeneric));
        var configuredValue = new ValueTask(task).ConfigureAwait(false).GetAwaiter();
        Assert.Same(task, TaskBehind.Of(ref configuredValue));
        var configuredValueGeneric = new ValueTask<T>(task).ConfigureAwait(true).GetAwaiter();
        Assert.Same(task, TaskBehind.Of(ref configuredValueGeneric));
    }

    private static void Fail<T>(Task<T> task)
    {
        var exception = new CoroCanceledException("enough");
        object awaiter = task.GetAwaiter();
        Assert.True(TaskBehind.TryFail(awaiter, exception));
        Assert.Same(exception, Assert.Throws<CoroCanceledException>(() => ((System.Runtime.CompilerServices.TaskAwaiter<T>)awaiter).GetResult()));
        object value = new ValueTask<T>(task).ConfigureAwait(false).GetAwaiter();
        Assert.True(TaskBehind.TryFail(value, exception));
        Assert.Same(exception, Assert.Throws<CoroCanceledException>(() => ((System.Runtime.CompilerServices.ConfiguredValueTaskAwaitable<T>.ConfiguredValueTaskAwaiter)value).GetResult()));
        Assert.False(task.IsCompleted);
    }

    private static async Task<T> Pending<T>()
    {
        await Task.Delay(-1);
        return default!;
    }
}
