namespace CoroGen.Generator.Model;

/// <summary>A place in the user's source, as plain data.</summary>
internal sealed record LocationSnapshot(string Path, int Start, int Length, int StartLine, int StartColumn, int EndLine, int EndColumn);
