using System.Text;

namespace CoroGen.Conformance.Harness;

/// <summary>Readers without a connection, for scenarios about streams. The Python side has the same names in stream_scenario.py.</summary>
internal static partial class Feeding
{
    /// <summary>A reader to which texts come at given times; no text is the end.</summary>
    public static CoroStreamReader FedReader(int limit, params (double Seconds, string? Text)[] feeds)
    {
        var reader = new CoroStreamReader(limit);
        foreach (var (seconds, text) in feeds) Trace.TheLoop().CallLater(seconds, () => Feed(reader, text));
        return reader;
    }

    /// <summary>Has a text come at once; none is the end.</summary>
    public static void Feed(CoroStreamReader reader, string? text)
    {
        if (text is null)
        {
            reader.FeedEof();
            return;
        }

        reader.FeedData(Encoding.ASCII.GetBytes(text));
    }

    /// <summary>Has the connection of a reader fail.</summary>
    public static void Fail(CoroStreamReader reader) => reader.SetException(new ScenarioException("gone"));

    /// <summary>Whether so much is buffered that the connection has to wait.</summary>
    public static string IsPaused(CoroStreamReader reader) => reader.IsPaused ? "paused" : "not paused";

    /// <summary>Awaits a read and gives its outcome in one phrase.</summary>
    [Coroutine]
    public static async Coro<string> Got(Coro<byte[]> reading)
    {
        try
        {
            return Quote(await reading);
        }
        catch (IncompleteReadException error)
        {
            return $"incomplete {Quote(error.Partial.Span)} of {error.Expected?.ToString() ?? "any"}";
        }
        catch (LimitOverrunException error)
        {
            return $"overrun {error.Consumed}";
        }
        catch (InvalidDataException)
        {
            return "too long";
        }
        catch (Exception error)
        {
            return Phrases.Describe(error);
        }
    }

    /// <summary>The bytes of a text.</summary>
    public static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);

    static string Quote(ReadOnlySpan<byte> data) => $"<{Encoding.ASCII.GetString(data).Replace('\n', '/')}>";
}
