namespace CoroGen.CompilerServices;

/// <summary>A continuation of foreign code in the ready queue.</summary>
/// <param name="continuation">What to call.</param>
/// <param name="started">The task that was started for that code, whose outcome it alone may take; null for any other.</param>
internal sealed class ContinuationItem(Action continuation, CoroTask? started = null) : LoopItem
{
    internal override void Run(EventLoop loop)
    {
        loop.SwitchContext(null);
        if (started is not null) started.IsOffered = true;
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
