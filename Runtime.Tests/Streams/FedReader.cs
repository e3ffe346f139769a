using System.Text;

namespace CoroGen.Runtime.Tests.Streams;

/// <summary>Feeding a reader without a connection.</summary>
internal static class FedReader
{
    public static CoroStreamReader Make(string text = "", int limit = 64 * 1024)
    {
        var reader = new CoroStreamReader(limit);
        reader.Feed(text);
        return reader;
    }

    public static CoroStreamReader MakeEnded(string text, int limit = 64 * 1024)
    {
        var reader = Make(text, limit);
        reader.FeedEof();
        return reader;
    }

    public static void Feed(this CoroStreamReader reader, string text) => reader.FeedData(Encoding.ASCII.GetBytes(text));

    public static byte[] Bytes(this string text) => Encoding.ASCII.GetBytes(text);

    public static string Text(this byte[] bytes) => Encoding.ASCII.GetString(bytes);
}
