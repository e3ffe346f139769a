using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>Closes, on the loop, the connection of a writer that was forgotten.</summary>
internal sealed class UnclosedWriter(Transport transport) : LoopItem
{
    /// <summary>Called by the finalizer of a writer.</summary>
    public static void Report(Transport? transport)
    {
        // The transport of a writer whose constructor failed is null.
        if (transport is { IsClosing: false, Loop.IsClosed: false }) transport.Loop.Post(new UnclosedWriter(transport));
    }

    internal override void Run(EventLoop loop)
    {
        if (transport.IsClosing) return;
        transport.Close();
        if (!loop.Debug) return;
        loop.CallExceptionHandler(new LoopExceptionContext(
            $"A CoroStreamWriter to {transport.PeerName} was collected and never closed: close it, best by a using declaration."));
    }
}
