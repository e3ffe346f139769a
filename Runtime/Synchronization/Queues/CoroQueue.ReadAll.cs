namespace CoroGen;

/// <content>Reading to the end.</content>
public partial class CoroQueue<T>
{
    /// <summary>The items as they come, for <c>await foreach</c>, until the queue is shut down and empty. Several may read; each item goes to one of them.</summary>
    /// <remarks>Compare <c>ChannelReader.ReadAllAsync</c>. Where somebody waits in <see cref="Join"/>, call <see cref="TaskDone"/> for each item.</remarks>
    /// <exception cref="InvalidOperationException">It has to wait, and the queue was waited for in another loop.</exception>
    [Coroutine]
    public async IAsyncEnumerable<T> ReadAll()
    {
        while (!IsEmpty || !_isShutDown)
        {
            T item;
            try
            {
                item = await Get();
            }
            catch (QueueShutDownException)
            {
                yield break;
            }

            yield return item;
        }
    }
}
