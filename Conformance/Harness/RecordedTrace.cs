namespace CoroGen.Conformance.Harness;

/// <summary>One trace that CPython left, found by the number of its item.</summary>
internal sealed record RecordedTrace(string Name, string Path)
{
    static readonly string Root = System.IO.Path.Combine(AppContext.BaseDirectory, "Scenarios");

    /// <summary>The number of the item, the first three digits of the name.</summary>
    public int Item => int.Parse(Name.AsSpan(0, 3), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Every recorded trace, in order of the items.</summary>
    public static IReadOnlyList<RecordedTrace> All { get; } =
    [
        .. Directory.EnumerateFiles(Root, "*.trace", SearchOption.AllDirectories)
            .Select(path => new RecordedTrace(System.IO.Path.GetFileNameWithoutExtension(path), path))
            .OrderBy(trace => trace.Name, StringComparer.Ordinal),
    ];

    /// <summary>The recorded lines.</summary>
    public string[] ReadLines() => File.ReadAllLines(Path);
}
