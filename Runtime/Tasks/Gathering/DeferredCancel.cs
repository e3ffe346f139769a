using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>A request to cancel that is made by the loop.</summary>
internal sealed class DeferredCancel(CoroTask task, string? message) : LoopItem
{
    internal override void Run(EventLoop loop) => task.CancelCore(message);
}
