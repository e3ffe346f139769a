using System.Net.Sockets;

namespace CoroGen;

/// <content>All input and all output.</content>
public sealed partial class CoroProcess
{
    private const int Piece = 64 * 1024;

    /// <summary>
    /// Writes the input and closes it, reads output and errors to their ends, all at the same time, and waits for the end of the process. One that closes its
    /// input early is no error.
    /// </summary>
    /// <param name="input">What is written, if the input is a pipe; it must stay as it is until the call has ended.</param>
    /// <returns>What was read; null for what is no pipe.</returns>
    /// <remarks>
    /// Mirrors <c>Process.communicate()</c>. Cancelling it, as <c>Coro.WaitFor(process.Communicate(), 2)</c> does after two seconds, does not touch the process, and
    /// loses nothing that was read: kill it, or call this again.
    /// </remarks>
    [Coroutine]
    public async Coro<(byte[]? Stdout, byte[]? Stderr)> Communicate(ReadOnlyMemory<byte> input = default)
    {
        var (_, output, errors) = await Coro.Gather(Feed(input), ReadAll(Stdout), ReadAll(Stderr));
        await Wait();
        return (output, errors);
    }

    [Coroutine]
    private static async Coro<byte[]?> ReadAll(CoroStreamReader? reader)
    {
        if (reader is null) return null;
        return await reader.Read();
    }

    [Coroutine]
    private async Coro<bool> Feed(ReadOnlyMemory<byte> input)
    {
        if (Stdin is not { } stdin) return false;
        try
        {
            while (!input.IsEmpty)
            {
                var length = Math.Min(input.Length, Piece);
                stdin.Write(input.Span[..length]);
                input = input[length..];
                await stdin.Drain();
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            // As in asyncio: it wanted no more.
        }

        stdin.Close();
        return true;
    }
}
