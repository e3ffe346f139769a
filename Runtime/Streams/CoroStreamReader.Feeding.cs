using System.Runtime.ExceptionServices;

namespace CoroGen;

/// <content>Feeding a reader that has no connection.</content>
public sealed partial class CoroStreamReader
{
    /// <summary>Appends bytes, and wakes the coroutine that waits for them.</summary>
    /// <param name="data">The bytes, which are copied.</param>
    /// <exception cref="InvalidOperationException">The reader belongs to a connection, or <see cref="FeedEof"/> was called.</exception>
    /// <remarks>Mirrors <c>StreamReader.feed_data()</c>. Whatever is fed is kept: there is nobody who could be made to wait.</remarks>
    public void FeedData(ReadOnlySpan<byte> data)
    {
        ThrowIfConnected();
        if (_ended) throw new InvalidOperationException("FeedData was called after FeedEof: the stream has ended.");
        while (!data.IsEmpty)
        {
            var room = PrepareFeed().Span;
            var count = Math.Min(room.Length, data.Length);
            data[..count].CopyTo(room);
            CommitFeed(count);
            data = data[count..];
        }
    }

    /// <summary>Ends the stream: what was fed is read, and then the end. Harmless when repeated.</summary>
    /// <exception cref="InvalidOperationException">The reader belongs to a connection.</exception>
    /// <remarks>Mirrors <c>StreamReader.feed_eof()</c>.</remarks>
    public void FeedEof()
    {
        ThrowIfConnected();
        EndFeed();
    }

    /// <summary>Fails the present and every later read, even with bytes still to be read.</summary>
    /// <param name="exception">What the reads throw.</param>
    /// <exception cref="InvalidOperationException">The reader belongs to a connection.</exception>
    /// <remarks>Mirrors <c>StreamReader.set_exception()</c>.</remarks>
    public void SetException(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        ThrowIfConnected();
        Fail(ExceptionDispatchInfo.Capture(exception));
    }

    private void ThrowIfConnected()
    {
        if (_transport is null) return;
        throw new InvalidOperationException("The reader belongs to a connection, which feeds it: make one with new CoroStreamReader() to feed it yourself.");
    }
}
