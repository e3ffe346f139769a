namespace CoroGen;

/// <content>Streams of .NET.</content>
public readonly partial struct Coro
{
    /// <summary>
    /// Makes a reader and a writer of a .NET stream that reads and writes asynchronously: a pipe, a serial port, or what <see cref="Console.OpenStandardInput()"/>
    /// gives. Of a stream that goes in one direction the other side is of no use.
    /// </summary>
    /// <param name="stream">The stream; the writer closes it.</param>
    /// <param name="options">How the streams behave, of which the limit counts; null for the defaults.</param>
    /// <remarks>Mirrors <c>loop.connect_read_pipe()</c> and <c>loop.connect_write_pipe()</c>.</remarks>
    public static (CoroStreamReader Reader, CoroStreamWriter Writer) OpenPipe(Stream stream, ConnectionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var reader = new CoroStreamReader((options ?? s_defaultConnection).Limit);
        return (reader, new CoroStreamWriter(new PipeTransport(EventLoop.Current, stream, reader, $"the {stream.GetType().Name}")));
    }
}
