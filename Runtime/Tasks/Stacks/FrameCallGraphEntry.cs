namespace CoroGen;

/// <summary>A call in the stack of a task.</summary>
/// <param name="Method">The method as it is called in the source, with its type and namespace.</param>
/// <param name="File">The path of its source; null where that is not known, as of the library's own operations.</param>
/// <param name="Line">The line in that file at which it stands, from 1; 0 where that is not known.</param>
/// <remarks>Mirrors <c>asyncio.FrameCallGraphEntry</c>: https://docs.python.org/3/library/asyncio-graph.html.</remarks>
public readonly record struct FrameCallGraphEntry(string Method, string? File = null, int Line = 0)
{
    /// <summary>The call as it is written in the stack trace of an exception.</summary>
    public override string ToString() => File is null ? $"at {Method}" : $"at {Method} in {File}:line {Line}";
}
