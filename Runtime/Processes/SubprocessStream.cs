namespace CoroGen;

/// <summary>What one of the three standard streams of a process is connected to.</summary>
public enum SubprocessStream
{
    /// <summary>The same as this process's own. Mirrors <c>None</c>.</summary>
    Inherit,

    /// <summary>A pipe, to be read or written by this process. Mirrors <c>asyncio.subprocess.PIPE</c>.</summary>
    Pipe,

    /// <summary>Nothing: there is no input, and output is thrown away. Mirrors <c>asyncio.subprocess.DEVNULL</c>.</summary>
    Null,
}
