using System.Net.Sockets;
using System.Threading.Tasks.Sources;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>
/// The bytes of a transport as a <see cref="Stream"/>, for who stands on it. Completions run what waits for them at once, in the thread of the loop:
/// so does TLS all of its work there, and no bytes change threads.
/// </summary>
internal sealed class TransportStream : Stream
{
    private readonly Transport _transport;
    private readonly PendingRead _read;
    private readonly PendingWrite _write;

    public TransportStream(Transport transport)
    {
        _transport = transport;
        _read = new PendingRead(this);
        _write = new PendingWrite(this);
        transport.Reader.Changed = _read.Advance;
        transport.Drained = _write.Advance;
    }

    /// <summary>Whether a read was told that the peer has ended the stream.</summary>
    public bool HasGivenEnd { get; private set; }

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    private bool IsOnLoop => ReferenceEquals(EventLoop.CurrentOrNull, _transport.Loop);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => _read.Begin(buffer);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => _write.Begin(buffer);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("The loop cannot block.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("The loop cannot block.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>A read or a write that is under way at most once at a time. As an item of the loop it is one that began in another thread.</summary>
    private abstract class Operation(TransportStream stream) : LoopItem
    {
        private ManualResetValueTaskSourceCore<int> _core;

        protected TransportStream Stream { get; } = stream;

        protected Transport Transport => Stream._transport;

        protected bool IsPending { get; private set; }

        protected short Version => _core.Version;

        /// <summary>Goes on if it can.</summary>
        public void Advance()
        {
            if (IsPending && IsOver(out var count, out var error)) Complete(count, error);
        }

        public int GetResult(short token) => _core.GetResult(token);

        public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

        public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
            _core.OnCompleted(continuation, state, token, flags);

        internal override void Run(EventLoop loop) => Start();

        /// <summary>Makes the operation pending.</summary>
        protected void Prepare()
        {
            _core.Reset();
            IsPending = true;
        }

        /// <summary>Begins in the thread of the loop.</summary>
        protected abstract void Start();

        /// <summary>Whether it can end, and how.</summary>
        protected abstract bool IsOver(out int count, out Exception? error);

        private void Complete(int count, Exception? error)
        {
            IsPending = false;

            // With the loop's context, .NET would send what comes next to the thread pool.
            var context = SynchronizationContext.Current;
            SynchronizationContext.SetSynchronizationContext(null);
            try
            {
                if (error is null) _core.SetResult(count);
                else _core.SetException(error);
            }
            finally
            {
                SynchronizationContext.SetSynchronizationContext(context);
            }
        }
    }

    private sealed class PendingRead(TransportStream stream) : Operation(stream), IValueTaskSource<int>
    {
        private Memory<byte> _destination;

        public ValueTask<int> Begin(Memory<byte> destination)
        {
            _destination = destination;
            if (!Stream.IsOnLoop)
            {
                Prepare();
                Transport.Loop.Post(this);
            }
            else
            {
                if (IsOver(out var count, out var error)) return error is null ? new ValueTask<int>(count) : ValueTask.FromException<int>(error);
                Prepare();
            }

            return new ValueTask<int>(this, Version);
        }

        protected override void Start() => Advance();

        protected override bool IsOver(out int count, out Exception? error)
        {
            var reader = Transport.Reader;
            count = 0;
            error = reader.Exception;
            if (error is not null) return true;
            if (reader.BufferedCount == 0 && !reader.HasEnded)
            {
                // A read of nothing asks whether there is something.
                return false;
            }

            if (reader.BufferedCount == 0) Stream.HasGivenEnd = true;
            else count = reader.TakeInto(_destination.Span);
            return true;
        }
    }

    private sealed class PendingWrite(TransportStream stream) : Operation(stream), IValueTaskSource
    {
        private ReadOnlyMemory<byte> _piece;

        public ValueTask Begin(ReadOnlyMemory<byte> piece)
        {
            _piece = piece;
            if (!Stream.IsOnLoop)
            {
                Prepare();
                Transport.Loop.Post(this);
            }
            else
            {
                Send();
                if (IsOver(out _, out var error)) return error is null ? default : ValueTask.FromException(error);
                Prepare();
            }

            return new ValueTask(this, Version);
        }

        void IValueTaskSource.GetResult(short token) => GetResult(token);

        protected override void Start()
        {
            Send();
            Advance();
        }

        protected override bool IsOver(out int count, out Exception? error)
        {
            count = 0;
            error = Transport.Reader.Exception ?? (Transport.IsLost ? new IOException($"The connection to {Transport.PeerName} was lost.") : null);
            return error is not null || !Transport.IsWritingPaused;
        }

        private void Send()
        {
            var piece = _piece;
            _piece = default;
            Transport.Write(piece.Span);
        }
    }
}
