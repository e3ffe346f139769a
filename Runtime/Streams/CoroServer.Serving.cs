using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Serving, and waiting for its end.</content>
public sealed partial class CoroServer
{
    /// <summary>Begins to accept connections; harmless when repeated.</summary>
    /// <exception cref="InvalidOperationException">When awaited: the server is closed.</exception>
    /// <remarks>Mirrors <c>Server.start_serving()</c>.</remarks>
    [Coroutine]
    public async Coro StartServing()
    {
        Listen();
        await Coro.Yield();
    }

    /// <summary>Accepts connections until it is cancelled, or the server is closed; then it closes the server and waits for its clients.</summary>
    /// <exception cref="InvalidOperationException">When awaited: the server is closed, or another coroutine is in this method.</exception>
    /// <exception cref="CoroCanceledException">When awaited: always in the end.</exception>
    /// <remarks>Mirrors <c>Server.serve_forever()</c>.</remarks>
    [Coroutine]
    public async Coro ServeForever()
    {
        if (_forever is not null)
        {
            throw new InvalidOperationException("The server is already being awaited in ServeForever: one coroutine at a time can do that.");
        }

        Listen();
        _forever = _loop.CreateFuture();
        try
        {
            await _forever;
        }
        catch (CoroCanceledException)
        {
            Close();
            await WaitClosed();
            throw;
        }
        finally
        {
            _forever = null;
        }
    }

    /// <summary>Waits until the server is closed and the connection of its last client has ended.</summary>
    /// <remarks>Mirrors <c>Server.wait_closed()</c>.</remarks>
    public Coro WaitClosed()
    {
        var box = FrameBox<WaitClosed_Frame, VoidResult>.Rent();
        box.Frame.Start(this);
        return new Coro(box);
    }

    /// <summary>Closes the server and waits until the connection of its last client has ended: the end of an <c>await using</c> block.</summary>
    /// <remarks>Mirrors the end of <c>async with server</c>. Call <see cref="CloseClients"/> before it if clients may stay for ever.</remarks>
    public Coro DisposeAsync()
    {
        var box = FrameBox<DisposeAsync_Frame, VoidResult>.Rent();
        box.Frame.Start(this);
        return new Coro(box);
    }

    private void Listen()
    {
        if (_listeners is not { } listeners) throw new InvalidOperationException("The server is closed: start another one.");
        if (IsServing) return;
        IsServing = true;
        _context = ExecutionContext.Capture();
        StartWorkers();
        foreach (var listener in listeners) listener.Listen(_options.Backlog);
    }

    /// <summary>The frame of <see cref="WaitClosed"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct WaitClosed_Frame : ICoroutineFrame<VoidResult>
    {
        private CoroServer _server;
        private bool _isWaiting;

        /// <summary>Takes the receiver of the call.</summary>
        public void Start(CoroServer __this)
        {
            _server = __this;
            _isWaiting = false;
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result)
        {
            result = default;
            if (_isWaiting)
            {
                if (!box.TakeCancellation()) return true;
                _server._closeWaiters.Remove(box);
                return box.Unwind();
            }

            if (_server.IsOver) return true;
            _isWaiting = true;
            _server._closeWaiters.Append(box);
            return false;
        }
    }

    /// <summary>The frame of <see cref="DisposeAsync"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct DisposeAsync_Frame : ICoroutineFrame<VoidResult>
    {
        private CoroServer _server;
        private WaitClosed_Frame _wait;
        private bool _hasBegun;

        /// <summary>Takes the receiver of the call.</summary>
        public void Start(CoroServer __this)
        {
            _server = __this;
            _wait.Start(__this);
            _hasBegun = false;
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result)
        {
            if (!_hasBegun) _server.Close();
            _hasBegun = true;
            return _wait.MoveNext(box, out result);
        }
    }
}
