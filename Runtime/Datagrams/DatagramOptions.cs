using System.Net;

namespace CoroGen;

/// <summary>Where <see cref="Coro.OpenDatagram(DatagramOptions)"/> receives, and to whom it sends.</summary>
public sealed class DatagramOptions
{
    /// <summary>The address and port to receive on, port 0 for any free one; null lets the system choose both when something is sent.</summary>
    /// <remarks>Mirrors the argument <c>local_addr</c>.</remarks>
    public IPEndPoint? LocalEndPoint { get; init; }

    /// <summary>The one peer to send to and to receive from, an <see cref="IPEndPoint"/> or a <see cref="DnsEndPoint"/>; null for any.</summary>
    /// <remarks>Mirrors the argument <c>remote_addr</c>.</remarks>
    public EndPoint? RemoteEndPoint { get; init; }

    /// <summary>Whether other sockets that ask for the same may receive on the same address, as is usual for multicast.</summary>
    /// <remarks>Mirrors the argument <c>reuse_port</c>.</remarks>
    public bool ReusePort { get; init; }

    /// <summary>Whether it may send to broadcast addresses.</summary>
    /// <remarks>Mirrors the argument <c>allow_broadcast</c>.</remarks>
    public bool AllowBroadcast { get; init; }
}
