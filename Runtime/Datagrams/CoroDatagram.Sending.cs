using System.ComponentModel;
using System.Net;
using System.Net.Sockets;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Sending.</content>
public sealed partial class CoroDatagram
{
    /// <summary>Writers are made to wait while more than this is unsent, and until no more than a quarter of it is, as in asyncio.</summary>
    private const int HighWater = 64 * 1024;

    private readonly SocketOperation _send;
    private readonly Queue<Unsent> _unsent = [];
    private IPEndPoint? _lastTarget;
    private SocketAddress? _lastAddress;
    private int _unsentCount;
    private bool _isPaused;
    private WaitList _drainers;

    /// <summary>How many bytes the system has not taken yet.</summary>
    /// <remarks>Mirrors <c>transport.get_write_buffer_size()</c>.</remarks>
    public int WriteBufferSize => _unsentCount;

    /// <summary>Sends a datagram to the one peer: at once if the system takes it, else later. Await <see cref="Drain"/> after many.</summary>
    /// <param name="data">The bytes, which are copied.</param>
    /// <exception cref="InvalidOperationException">There is no such peer: use <see cref="SendTo"/>.</exception>
    /// <exception cref="SocketException">The datagram is too large, or the system tells of an error of an earlier one.</exception>
    /// <exception cref="ObjectDisposedException">It was closed.</exception>
    /// <remarks>Mirrors <c>transport.sendto(data)</c>.</remarks>
    public void Send(ReadOnlySpan<byte> data)
    {
        ThrowIfClosed();
        if (!_socket.Connected) throw new InvalidOperationException("There is no RemoteEndPoint to send to: use SendTo.");
        Send(data, null, RemoteEndPoint);
    }

    /// <summary>Sends a datagram: at once if the system takes it, else later. Await <see cref="Drain"/> after many.</summary>
    /// <param name="data">The bytes, which are copied.</param>
    /// <param name="target">Whom to send it to.</param>
    /// <exception cref="SocketException">The datagram is too large, there is no way to the target, or it is a broadcast address and that is not allowed.</exception>
    /// <exception cref="ObjectDisposedException">It was closed.</exception>
    /// <remarks>Mirrors <c>transport.sendto(data, addr)</c>.</remarks>
    public void SendTo(ReadOnlySpan<byte> data, IPEndPoint target)
    {
        ArgumentNullException.ThrowIfNull(target);
        ThrowIfClosed();
        if (!target.Equals(_lastTarget))
        {
            // A copy: the end point of the caller's can be changed.
            _lastTarget = new IPEndPoint(target.Address, target.Port);
            _lastAddress = target.Serialize();
        }

        Send(data, _lastAddress, _lastTarget);
    }

    /// <summary>Waits until little enough is unsent for sending to go on: not at all up to 64 KiB, and then until 16 KiB are left.</summary>
    /// <exception cref="ObjectDisposedException">When awaited: it was closed.</exception>
    /// <remarks>Mirrors <c>pause_writing()</c> and <c>resume_writing()</c> of a protocol.</remarks>
    public Coro Drain()
    {
        var box = FrameBox<Drain_Frame, VoidResult>.Rent();
        box.Frame.Start(this);
        return new Coro(box);
    }

    private void Send(ReadOnlySpan<byte> data, SocketAddress? address, EndPoint? target)
    {
        if (_unsent.Count == 0)
        {
            try
            {
                if (address is null) _socket.Send(data);
                else _socket.SendTo(data, SocketFlags.None, address);
                return;
            }
            catch (SocketException exception) when (exception.SocketErrorCode is SocketError.WouldBlock or SocketError.NoBufferSpaceAvailable)
            {
                // Later.
            }
            catch (SocketException exception)
            {
                throw ConnectionErrors.Make(exception.SocketErrorCode, $"Cannot send {data.Length} bytes to {target}");
            }
        }

        var array = StreamBuffers.Rent(data.Length);
        data.CopyTo(array);
        _unsent.Enqueue(new Unsent(array, data.Length, target));
        _unsentCount += data.Length;
        if (_unsentCount > HighWater) _isPaused = true;
        if (!_send.IsUnderWay) BeginSend();
    }

    private void BeginSend()
    {
        while (_unsent.TryPeek(out var next))
        {
            _send.Args.SetBuffer(next.Array, 0, next.Length);
            _send.Args.RemoteEndPoint = next.Target;
            if (_socket.Connected ? _send.Send(_socket) : _send.SendTo(_socket)) return;
            TakeSent();
        }
    }

    private void OnSent()
    {
        if (_isClosed)
        {
            ReleaseSend();
            return;
        }

        TakeSent();
        BeginSend();
    }

    /// <summary>Drops a datagram that was sent, or could not be: then it is lost, as others are on their way.</summary>
    private void TakeSent()
    {
        var sent = _unsent.Dequeue();
        _unsentCount -= sent.Length;
        StreamBuffers.Return(sent.Array);
        if (!_isPaused || _unsentCount > HighWater / 4) return;
        _isPaused = false;
        _drainers.WakeAll();
    }

    private void DropUnsent()
    {
        // The first one may be under way: its array goes with the operation.
        if (_send.IsUnderWay) _unsent.TryDequeue(out _);
        while (_unsent.TryDequeue(out var unsent)) StreamBuffers.Return(unsent.Array);
        _unsentCount = 0;
    }

    private void ReleaseSend()
    {
        if (!_send.IsUnderWay) _send.Dispose();
    }

    private readonly record struct Unsent(byte[] Array, int Length, EndPoint? Target);

    /// <summary>The frame of <see cref="Drain"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Drain_Frame : ICoroutineFrame<VoidResult>
    {
        private CoroDatagram _datagram;
        private bool _isWaiting;

        /// <summary>Takes the receiver of the call.</summary>
        public void Start(CoroDatagram __this)
        {
            _datagram = __this;
            _isWaiting = false;
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result)
        {
            result = default;
            if (_isWaiting && box.TakeCancellation())
            {
                _datagram._drainers.Remove(box);
                return box.Unwind();
            }

            _datagram.ThrowIfClosed();
            if (_isWaiting || !_datagram._isPaused) return true;
            _isWaiting = true;
            _datagram._drainers.Append(box);
            return false;
        }
    }
}
