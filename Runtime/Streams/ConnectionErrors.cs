using System.Net.Sockets;

namespace CoroGen;

/// <summary>The exceptions of connections: those of the BCL, with messages that say what was being done.</summary>
internal static class ConnectionErrors
{
    /// <summary>An error of the system with the circumstances, and advice if there is any.</summary>
    public static SocketException Make(SocketError error, string circumstances, string? advice = null) => new(
        (int)error, $"{circumstances}: {Describe(error)}.{(advice is null ? "" : " " + advice)}");

    /// <summary>What the system says of an error.</summary>
    public static string Describe(SocketError error) => new SocketException((int)error).Message;
}
