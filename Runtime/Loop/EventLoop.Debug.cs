using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Debug mode.</content>
public sealed partial class EventLoop
{
    /// <summary>Runs an item and reports it if it takes long.</summary>
    private void RunTimed(LoopItem item)
    {
        var task = (item as CoroutineBox)?.Root;
        var begin = Time;
        item.Run(this);
        var duration = Time - begin;
        if (duration >= SlowCallbackDuration) ReportSlow(item as CallbackHandle, task, duration);
    }

    private void ReportSlow(CallbackHandle? handle, CoroTask? task, TimeSpan duration)
    {
        if (task is not null) task.IsExposed = true;
        var name = task is not null ? $"{task.Name} ({task.NameOfCoroutine})" : handle?.MethodName ?? "a callback";
        CallExceptionHandler(new LoopExceptionContext($"Executing {name} took {duration.TotalSeconds:F3} seconds.") { Task = task, Handle = handle });
    }
}
