using System.Net;

namespace CoroGen;

/// <summary>A datagram, and who has sent it.</summary>
/// <param name="Data">The bytes.</param>
/// <param name="From">The sender.</param>
public readonly record struct ReceivedDatagram(byte[] Data, EndPoint From);
