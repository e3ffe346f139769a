using System.Text;

namespace CoroGen.Samples.Http;

/// <summary>Answers GET requests from a table of pages.</summary>
internal sealed partial class HttpResponder(IReadOnlyDictionary<string, string> pages)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    public int Connections { get; private set; }

    public int Requests { get; private set; }

    /// <summary>Serves one connection to its end: a request and an answer at a time.</summary>
    [Coroutine]
    public async Coro Respond(CoroStreamReader reader, CoroStreamWriter writer)
    {
        Connections++;
        using var connection = writer;
        try
        {
            while (true)
            {
                // One limit for the whole head, so that no client can keep the connection with a byte now and then.
                var path = await Coro.TryWaitFor(ReadHead(reader), s_patience);
                if (path.IsTimedOut || path.Value is not { } asked) return;
                Requests++;
                Answer(writer, asked);
                await writer.Drain();
            }
        }
        catch (IOException)
        {
            // The client is gone.
        }
    }

    // The path, or null if there is no other request.
    [Coroutine]
    private static async Coro<string?> ReadHead(CoroStreamReader reader)
    {
        var request = Encoding.ASCII.GetString(await reader.ReadLine()).Split(' ');
        while ((await reader.ReadLine()).Length > "\r\n".Length)
        {
            // A header line; none of them matters here.
        }

        return request is ["GET", var path, ..] ? path : null;
    }

    private void Answer(CoroStreamWriter writer, string path)
    {
        var (status, body) = pages.TryGetValue(path, out var page) ? ("200 OK", page) : ("404 Not Found", "Not here.\n");
        writer.Write($"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
    }
}
