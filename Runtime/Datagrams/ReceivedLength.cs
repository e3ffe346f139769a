using System.Net;

namespace CoroGen;

/// <summary>How much of a datagram was received into memory of the caller's, and who has sent it.</summary>
/// <param name="Count">How many bytes were put there.</param>
/// <param name="From">The sender.</param>
/// <param name="IsTruncated">Whether there were more, which are lost.</param>
public readonly record struct ReceivedLength(int Count, EndPoint From, bool IsTruncated);
