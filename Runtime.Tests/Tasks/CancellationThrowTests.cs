using System.Runtime.ExceptionServices;

namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>A cancellation throws nothing where nobody looks at it, and else once, at the innermost handler.</summary>
[Collection(MeasuredAlone.Name)]
public class CancellationThrowTests
{
    public static TheoryData<string> Frames => [.. CancellationShapes.OfFrames];

    public static TheoryData<string> Machines => [.. CancellationShapes.OfMachines];

    [Theory]
    [MemberData(nameof(Frames))]
    public void Canceling_frames_throws_once_at_most_on_each_stack(string shape) => Check(CancellationShapes.OfFrame(shape));

    [Theory]
    [MemberData(nameof(Machines))]
    public void Canceling_machines_throws_once_in_each_that_has_handlers(string shape) => Check(CancellationShapes.OfMachine(shape));

    private static void Check((Func<Coro> Body, int Throws) shape)
    {
        var thrown = new List<string>();
        using var loop = new EventLoop(new EventLoopOptions { TimeProvider = new VirtualClock() });
        var task = loop.CreateTask(shape.Body());
        for (var i = 0; i < 20; i++) loop.Tick();
        Assert.False(task.IsCompleted);
        var thread = Environment.CurrentManagedThreadId;
        void OnThrow(object? sender, FirstChanceExceptionEventArgs arguments)
        {
            if (Environment.CurrentManagedThreadId == thread) thrown.Add($"{arguments.Exception.GetType().Name} {arguments.Exception.StackTrace}");
        }

        AppDomain.CurrentDomain.FirstChanceException += OnThrow;
        try
        {
            task.Cancel("enough");
            for (var i = 0; i < 100; i++) loop.Tick();
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= OnThrow;
        }

        Assert.True(task.IsCompleted);
        if (task.IsCanceled) Assert.Equal("enough", Assert.Throws<CoroCanceledException>(() => loop.RunUntilComplete(task)).Message);
        Assert.True(thrown.Count == shape.Throws, $"{thrown.Count} exceptions instead of {shape.Throws}:\n{string.Join("\n", thrown)}");
    }
}
