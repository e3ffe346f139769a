using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>A registered callback of a task, with the AsyncLocal values of its registration.</summary>
internal sealed class DoneCallback(CoroTask task, Action<CoroTask> callback, ExecutionContext? context) : LoopItem
{
    private readonly ExecutionContext? _context = context ?? ExecutionContext.Capture();

    public Action<CoroTask> Callback => callback;

    internal override void Run(EventLoop loop)
    {
        loop.SwitchToKept(_context);
        try
        {
            callback(task);
        }
        catch (Exception exception)
        {
            loop.Report(new LoopExceptionContext($"Exception in a done callback of {task.Name}", exception) { Task = task });
        }

        loop.LeaveContext();
    }
}
