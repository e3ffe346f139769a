using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CoroGen;

/// <summary>The sending side of a connection, which it also closes.</summary>
/// <remarks>
/// Mirrors <c>asyncio.StreamWriter</c>: https://docs.python.org/3/library/asyncio-stream.html#streamwriter. A writer that is forgotten
/// without <see cref="Close"/> is closed when it is collected; in debug mode that is reported.
/// </remarks>
public sealed partial class CoroStreamWriter : IDisposable
{
    private Transport _transport;

    internal CoroStreamWriter(Transport transport) => _transport = transport;

    /// <summary>Closes a connection that was forgotten.</summary>
    ~CoroStreamWriter() => UnclosedWriter.Report(_transport);

    /// <summary>The address of this side.</summary>
    /// <remarks>Mirrors <c>get_extra_info('sockname')</c>.</remarks>
    public EndPoint? LocalEndPoint => _transport.LocalEndPoint;

    /// <summary>The address of the peer.</summary>
    /// <remarks>Mirrors <c>get_extra_info('peername')</c>.</remarks>
    public EndPoint? RemoteEndPoint => _transport.RemoteEndPoint;

    /// <summary>Whether the connection was closed or lost, or is about to be.</summary>
    /// <remarks>Mirrors <c>StreamWriter.is_closing()</c>.</remarks>
    public bool IsClosing => _transport.IsClosing;

    /// <summary>Whether <see cref="WriteEof"/> can end one direction of the connection and leave the other open.</summary>
    /// <remarks>Mirrors <c>StreamWriter.can_write_eof()</c>.</remarks>
    public bool CanWriteEof => _transport.CanWriteEof;

    /// <summary>The socket beneath, for its options; it belongs to the connection: don't close it. Null for the pipe of a process.</summary>
    /// <remarks>Mirrors <c>get_extra_info('socket')</c>.</remarks>
    public Socket? Socket => _transport.Socket;

    /// <summary>What the two sides have agreed on by TLS; null without it.</summary>
    /// <remarks>Mirrors <c>get_extra_info('ssl_object')</c>.</remarks>
    public TlsSession? Tls => _transport.Tls;

    /// <summary>How many bytes were written and not yet taken by the system.</summary>
    /// <remarks>Mirrors <c>transport.get_write_buffer_size()</c>.</remarks>
    public int WriteBufferSize => _transport.UnsentCount;

    /// <summary>The water marks in bytes: <see cref="Drain"/> waits while more than the high one is unsent, until no more than the low one is.</summary>
    /// <remarks>Mirrors <c>transport.get_write_buffer_limits()</c>.</remarks>
    public (int Low, int High) WriteBufferLimits => (_transport.LowWater, _transport.HighWater);

    internal Transport Transport => _transport;

    /// <summary>
    /// Sends bytes: at once as far as the system takes them; a copy of the rest is sent in the background. Await <see cref="Drain"/> after it.
    /// Once the connection is lost the bytes are dropped.
    /// </summary>
    /// <param name="data">The bytes, which are copied.</param>
    /// <exception cref="InvalidOperationException"><see cref="WriteEof"/> was called.</exception>
    /// <remarks>Mirrors <c>StreamWriter.write()</c>.</remarks>
    public void Write(ReadOnlySpan<byte> data) => _transport.Write(data);

    /// <summary>Sends text in UTF-8; see <see cref="Write(ReadOnlySpan{byte})"/>.</summary>
    /// <param name="text">The text, which is sent as UTF-8.</param>
    /// <exception cref="InvalidOperationException"><see cref="WriteEof"/> was called.</exception>
    public void Write(ReadOnlySpan<char> text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            _transport.Write(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Sends several pieces, one after the other.</summary>
    /// <param name="pieces">The bytes, piece by piece, which are copied; nothing is put between them.</param>
    /// <exception cref="InvalidOperationException"><see cref="WriteEof"/> was called.</exception>
    /// <remarks>Mirrors <c>StreamWriter.writelines()</c>; like it, it adds no line feeds.</remarks>
    public void WriteLines(IEnumerable<ReadOnlyMemory<byte>> pieces)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        _transport.Write(pieces);
    }

    /// <inheritdoc cref="WriteLines(IEnumerable{ReadOnlyMemory{byte}})"/>
    public void WriteLines(IEnumerable<byte[]> pieces)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        _transport.Write(pieces.Select(piece => (ReadOnlyMemory<byte>)piece));
    }

    /// <summary>Sets the water marks of <see cref="Drain"/>.</summary>
    /// <param name="high">
    /// The high one in bytes; null for four times the low one, or for 64 KiB if that is null too. With 0, <see cref="Drain"/> waits until the system has taken
    /// everything.
    /// </param>
    /// <param name="low">The low one in bytes; null for a quarter of the high one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The low one is negative, or greater than the high one.</exception>
    /// <remarks>Mirrors <c>transport.set_write_buffer_limits()</c>.</remarks>
    public void SetWriteBufferLimits(int? high = null, int? low = null)
    {
        var most = high ?? (low is { } given ? checked(4 * given) : 64 * 1024);
        var least = low ?? most / 4;
        ArgumentOutOfRangeException.ThrowIfNegative(least, nameof(low));
        ArgumentOutOfRangeException.ThrowIfLessThan(most, least, nameof(high));
        _transport.SetWaterMarks(most, least);
    }

    /// <summary>Ends the stream to the peer once everything is sent; reading goes on.</summary>
    /// <exception cref="NotSupportedException">The connection uses TLS: see <see cref="CanWriteEof"/>.</exception>
    /// <remarks>Mirrors <c>StreamWriter.write_eof()</c>.</remarks>
    public void WriteEof() => _transport.WriteEof();

    /// <summary>Stops reading, and closes the connection once everything is sent; await <see cref="WaitClosed"/> after it.</summary>
    /// <remarks>Mirrors <c>StreamWriter.close()</c>.</remarks>
    [SuppressMessage("Usage", "CA1816", Justification = "It is what Dispose does.")]
    public void Close()
    {
        GC.SuppressFinalize(this);
        _transport.Close();
    }

    /// <summary>Closes the connection at once and drops what is not sent: the way out when a peer has stalled.</summary>
    /// <remarks>Mirrors <c>StreamWriter.transport.abort()</c>.</remarks>
    [SuppressMessage("Usage", "CA1816", Justification = "It leaves nothing for the finalizer to do.")]
    public void Abort()
    {
        GC.SuppressFinalize(this);
        _transport.Abort();
    }

    /// <summary>The same as <see cref="Close"/>, for <c>using</c>.</summary>
    [SuppressMessage("Usage", "CA1816", Justification = "Close calls it.")]
    public void Dispose() => Close();
}
