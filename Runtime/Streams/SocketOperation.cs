using System.Net.Sockets;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>
/// One direction of a socket: an operation that is under way at most once at a time and whose completion, in whichever thread, is queued on
/// the loop.
/// </summary>
internal sealed class SocketOperation : LoopItem, IDisposable
{
    private readonly EventLoop _loop;
    private readonly Action _completed;

    public SocketOperation(EventLoop loop, Action completed)
    {
        _loop = loop;
        _completed = completed;
        Args.Completed += (_, _) => _loop.Post(this);
    }

    /// <summary>The arguments and the outcome of the operation.</summary>
    public SocketAsyncEventArgs Args { get; } = new(true);

    /// <summary>Whether it is under way; true until its completion was seen on the loop.</summary>
    public bool IsUnderWay { get; private set; }

    /// <summary>Begins to receive; the completion always goes through the ready queue.</summary>
    public void Receive(Socket socket)
    {
        IsUnderWay = true;
        if (!socket.ReceiveAsync(Args)) _loop.Enqueue(this);
    }

    /// <summary>Begins to receive a datagram; the completion always goes through the ready queue.</summary>
    public void ReceiveFrom(Socket socket)
    {
        IsUnderWay = true;
        if (!socket.ReceiveFromAsync(Args)) _loop.Enqueue(this);
    }

    /// <summary>Begins to accept a connection.</summary>
    /// <returns>False when the outcome is there already, and nothing is queued.</returns>
    public bool Accept(Socket socket)
    {
        Args.AcceptSocket = null;
        return IsUnderWay = socket.AcceptAsync(Args);
    }

    /// <summary>Begins to send.</summary>
    /// <returns>False when the outcome is there already, and nothing is queued.</returns>
    public bool Send(Socket socket) => IsUnderWay = socket.SendAsync(Args);

    /// <summary>Begins to send a datagram.</summary>
    /// <returns>False when the outcome is there already, and nothing is queued.</returns>
    public bool SendTo(Socket socket) => IsUnderWay = socket.SendToAsync(Args);

    public void Dispose() => Args.Dispose();

    internal override void Run(EventLoop loop)
    {
        IsUnderWay = false;
        _completed();
    }
}
