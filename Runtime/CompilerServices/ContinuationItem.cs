namespace CoroGen.CompilerServices;

/// <summary>A continuation of foreign code in the ready queue.</summary>
internal sealed class ContinuationItem(Action continuation) : LoopItem
{
    internal override void Run(EventLoop loop)
    {
        loop.SwitchContext(null);
        try
        {
            continuation();
        }
        catch (Exception exception)
        {
            loop.CallExceptionHandler(new LoopExceptionContext("Exception in a continuation", exception));
        }

        loop.LeaveContext();
    }
}
