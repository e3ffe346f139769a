namespace CoroGen.Samples;

/// <summary>What may stand behind the name of a sample.</summary>
/// <param name="IsCheck"><c>--check</c>: nobody looks on; it draws nothing, ends by itself, and only tells whether all is right.</param>
/// <param name="Frames"><c>--frames N</c>: for how many frames a game runs; null for its own number.</param>
/// <param name="Port"><c>--port N</c>: where a server listens until Ctrl+C; null to be its own client on a free port.</param>
internal sealed record SampleOptions(bool IsCheck = false, int? Frames = null, int? Port = null)
{
    /// <summary>Reads the arguments.</summary>
    /// <returns>Null if one of them is none of these.</returns>
    public static SampleOptions? Parse(ReadOnlySpan<string> arguments)
    {
        var options = new SampleOptions();
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] == "--check") options = options with { IsCheck = true };
            else if (i + 1 == arguments.Length || !int.TryParse(arguments[i + 1], out var number)) return null;
            else if (arguments[i] == "--frames") (options, i) = (options with { Frames = number }, i + 1);
            else if (arguments[i] == "--port") (options, i) = (options with { Port = number }, i + 1);
            else return null;
        }

        return options;
    }
}
