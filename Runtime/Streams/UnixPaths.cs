using System.Net.Sockets;

namespace CoroGen;

/// <summary>The names of Unix sockets.</summary>
internal static class UnixPaths
{
    /// <summary>What opening a socket as a file gives, on Linux and on macOS.</summary>
    private const int NoSuchDevice = 6, NotSupported = 102;

    /// <exception cref="ArgumentException">The path is empty, or too long for the system.</exception>
    public static UnixDomainSocketEndPoint EndPointOf(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return new UnixDomainSocketEndPoint(path);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw new ArgumentException(
                $"The path of a Unix socket is too long for the system: '{path}'. Choose one nearer to the root.",
                nameof(path),
                exception);
        }
    }

    /// <summary>Deletes the socket that a server has left at a path; any other file stays.</summary>
    public static void DeleteStale(string path)
    {
        if (!File.Exists(path)) return;
        try
        {
            // For writing too: a pipe would make who only reads wait.
            File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite).Dispose();
        }
        catch (IOException exception) when (exception.HResult is NoSuchDevice or NotSupported)
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The bind tells.
        }
    }
}
