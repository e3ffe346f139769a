using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>Reports the error of a task whose shield was cancelled, so that nobody else will see it.</summary>
internal sealed class ShieldedErrorReport(CoroTask task) : LoopItem
{
    internal override void Run(EventLoop loop)
    {
        if (task.Exception is not { } exception) return;
        loop.CallExceptionHandler(new LoopExceptionContext($"{exception.GetType().Name} exception in shielded future", exception) { Task = task });
    }
}
