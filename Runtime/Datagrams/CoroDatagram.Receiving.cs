using System.ComponentModel;
using System.Net;
using System.Net.Sockets;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Receiving.</content>
public sealed partial class CoroDatagram
{
    /// <summary>The largest datagram of UDP.</summary>
    private const int LargestDatagram = 64 * 1024;

    private readonly SocketOperation _receive;
    private byte[]? _received;
    private bool _hasReceived;
    private CoroutineBox? _receiver;

    /// <summary>Waits for a datagram.</summary>
    /// <exception cref="SocketException">When awaited: the system tells of an error, as that the peer receives nothing on its port. Receiving may go on.</exception>
    /// <exception cref="ObjectDisposedException">When awaited: it was closed.</exception>
    /// <exception cref="InvalidOperationException">When awaited: another coroutine is receiving.</exception>
    /// <remarks>Mirrors <c>datagram_received()</c> and <c>error_received()</c> of a protocol.</remarks>
    public Coro<ReceivedDatagram> Receive()
    {
        var box = FrameBox<Receive_Frame, ReceivedDatagram>.Rent();
        box.Frame.Start(this);
        return new Coro<ReceivedDatagram>(box);
    }

    /// <summary>Waits for a datagram, without allocating.</summary>
    /// <param name="destination">Where the bytes are put, as many as there is room for.</param>
    /// <inheritdoc cref="Receive"/>
    public Coro<ReceivedLength> ReceiveInto(Memory<byte> destination)
    {
        var box = FrameBox<ReceiveInto_Frame, ReceivedLength>.Rent();
        box.Frame.Start(this, destination);
        return new Coro<ReceivedLength>(box);
    }

    /// <summary>Whether a datagram is there; if not, the box waits, or was cancelled and unwinds.</summary>
    private bool HasDatagram(CoroutineBox box, ref bool isWaiting)
    {
        if (isWaiting && box.TakeCancellation())
        {
            if (ReferenceEquals(_receiver, box)) _receiver = null;
            return box.Unwind();
        }

        ThrowIfClosed();
        isWaiting = false;
        if (_hasReceived)
        {
            // What comes next is received when it is asked for.
            _hasReceived = false;
            if (_receive.Args.SocketError is var error and not SocketError.Success) throw ConnectionErrors.Make(error, $"Cannot receive on {LocalEndPoint}");
            return true;
        }

        if (_receiver is not null)
            throw new InvalidOperationException("Receive was called while another coroutine is already waiting for a datagram: let one coroutine receive.");
        _receiver = box;
        isWaiting = true;
        box.BeginWait();
        if (!_receive.IsUnderWay) BeginReceive();
        return false;
    }

    private void BeginReceive()
    {
        if (_received is null)
        {
            _received = StreamBuffers.Rent(LargestDatagram);
            _receive.Args.SetBuffer(_received, 0, LargestDatagram);
            _receive.Args.RemoteEndPoint = _socket.AddressFamily switch
            {
                AddressFamily.InterNetwork => new IPEndPoint(IPAddress.Any, 0),
                AddressFamily.InterNetworkV6 => new IPEndPoint(IPAddress.IPv6Any, 0),
                _ => _socket.RemoteEndPoint ?? _socket.LocalEndPoint,
            };
        }

        _receive.ReceiveFrom(_socket);
    }

    private void OnReceived()
    {
        if (_isClosed)
        {
            ReleaseReceive();
            return;
        }

        _hasReceived = true;
        WakeReceiver();
    }

    private void WakeReceiver()
    {
        var receiver = _receiver;
        _receiver = null;
        receiver?.Wake();
    }

    private void ReleaseReceive()
    {
        if (_receive.IsUnderWay) return;
        if (_received is { } array) StreamBuffers.Return(array);
        _received = null;
        _receive.Dispose();
    }

    /// <summary>The frame of <see cref="Receive"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Receive_Frame : ICoroutineFrame<ReceivedDatagram>
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
        public bool MoveNext(CoroutineBox box, out ReceivedDatagram result)
        {
            result = default;
            if (!_datagram.HasDatagram(box, ref _isWaiting)) return false;
            var args = _datagram._receive.Args;
            result = new ReceivedDatagram(_datagram._received.AsSpan(0, args.BytesTransferred).ToArray(), args.RemoteEndPoint!);
            return true;
        }
    }

    /// <summary>The frame of <see cref="ReceiveInto"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct ReceiveInto_Frame : ICoroutineFrame<ReceivedLength>
    {
        private CoroDatagram _datagram;
        private Memory<byte> _destination;
        private bool _isWaiting;

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(CoroDatagram __this, Memory<byte> destination)
        {
            _datagram = __this;
            _destination = destination;
            _isWaiting = false;
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out ReceivedLength result)
        {
            result = default;
            if (!_datagram.HasDatagram(box, ref _isWaiting)) return false;
            var args = _datagram._receive.Args;
            var count = Math.Min(args.BytesTransferred, _destination.Length);
            _datagram._received.AsSpan(0, count).CopyTo(_destination.Span);
            result = new ReceivedLength(count, args.RemoteEndPoint!, count < args.BytesTransferred);
            return true;
        }
    }
}
