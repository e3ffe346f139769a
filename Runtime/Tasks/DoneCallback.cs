using System.Reflection;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>A registered callback of a task, with the AsyncLocal values of its registration.</summary>
internal class DoneCallback(CoroTask task, Delegate callback, ExecutionContext? context) : LoopItem
{
    private readonly ExecutionContext? _context = context ?? ExecutionContext.Capture();

    /// <summary>Whether it calls the same method of the same object, be it as a callback that takes any task or the one that has a result.</summary>
    public bool Calls(Delegate other) =>
        callback.Equals(other) || (callback.GetType() != other.GetType() && Targets(callback).SequenceEqual(Targets(other)));

    internal override void Run(EventLoop loop)
    {
        loop.SwitchToKept(_context);
        try
        {
            Call(task, callback);
        }
        catch (Exception exception)
        {
            loop.Report(new LoopExceptionContext($"Exception in a done callback of {task.Name}", exception) { Task = task });
        }

        loop.LeaveContext();
    }

    private static IEnumerable<(object? Target, MethodInfo Method)> Targets(Delegate callback) =>
        callback.GetInvocationList().Select(static part => (part.Target, part.Method));

    private protected virtual void Call(CoroTask task, Delegate callback) => ((Action<CoroTask>)callback)(task);
}
