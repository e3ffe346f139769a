using System.Net;
using System.Net.Sockets;

namespace CoroGen;

/// <summary>
/// The file of a Unix socket on which a server listens. It is an end point of its own: .NET would delete the file of one of its own whatever
/// stands there by now.
/// </summary>
internal sealed class UnixPath : EndPoint
{
    private readonly UnixDomainSocketEndPoint _endPoint;
    private (DateTime, DateTime) _times;

    /// <exception cref="ArgumentException">The path is empty, or too long for the system.</exception>
    public UnixPath(string path)
    {
        Path = path;
        _endPoint = UnixPaths.EndPointOf(path);
    }

    public string Path { get; }

    /// <summary>Whether there is a file: an abstract name has none.</summary>
    public bool IsFile => Path[0] != '\0';

    public override AddressFamily AddressFamily => AddressFamily.Unix;

    public override SocketAddress Serialize() => _endPoint.Serialize();

    public override EndPoint Create(SocketAddress socketAddress) => _endPoint.Create(socketAddress);

    public override string ToString() => Path;

    /// <summary>Remembers which file it is; the socket was bound.</summary>
    public void Remember() => _times = IsFile ? Times() : default;

    /// <summary>Deletes the file, unless somebody has put another one in its place.</summary>
    public void Delete()
    {
        try
        {
            if (IsFile && File.Exists(Path) && Times() == _times) File.Delete(Path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // As in asyncio, what cannot be deleted stays.
        }
    }

    // .NET does not tell the number of a file.
    private (DateTime, DateTime) Times() => (File.GetCreationTimeUtc(Path), File.GetLastWriteTimeUtc(Path));
}
