using System.Threading.Tasks.Sources;

namespace CoroGen.CompilerServices;

/// <summary>
/// An async iterator of the C# compiler's whose consumer was cancelled while it moved. It refuses to be disposed of meanwhile, and nobody can
/// cancel it but who holds its token: so its consumer abandons it, and it is disposed of when the move has ended.
/// </summary>
internal static class AbandonedIterator
{
    /// <summary>Whether an enumerator is such an iterator: it is the source of the tasks of its own moves.</summary>
    public static bool Is(object? enumerator) => enumerator is IAsyncDisposable and IValueTaskSource<bool>;

    /// <summary>Disposes of an iterator for which nobody waits; what that throws goes to the loop's exception handler.</summary>
    public static void Dispose(IAsyncDisposable iterator, EventLoop loop) => _ = DisposeAndReport(iterator, loop);

    private static async Task DisposeAndReport(IAsyncDisposable iterator, EventLoop loop)
    {
        try
        {
            await iterator.DisposeAsync();
        }
        catch (Exception exception)
        {
            loop.CallExceptionHandler(new LoopExceptionContext("Exception in the disposal of an async iterator whose consumer was cancelled", exception));
        }
    }
}
