using CoroGen.Generator.Tests.Testing;

namespace CoroGen.Docs.Tests;

/// <summary>A page of the documentation: the README or a file of docs/.</summary>
/// <param name="Name">Its path in the repository.</param>
/// <param name="Lines">What it says.</param>
internal sealed record Page(string Name, IReadOnlyList<string> Lines)
{
    private const string Fence = "```";
    private const string GivenMark = "<!-- given";
    private const string GivenEnd = "-->";

    // The pages of diagnostics have a test of their own, which compares what is reported.
    public static IReadOnlyList<Page> All { get; } =
    [
        Read("README.md"), .. Directory.GetFiles(Repository.PathOf("docs"), "*.md").Order(StringComparer.Ordinal).Select(path => Read("docs/" + Path.GetFileName(path))),
    ];

    /// <summary>The blocks of C#, in the order in which they stand.</summary>
    public IEnumerable<Example> Examples
    {
        get
        {
            var given = "";
            Example? open = null;
            for (var i = 0; i < Lines.Count; i++)
            {
                if (Lines[i].StartsWith(GivenMark, StringComparison.Ordinal)) given = ReadUntil(GivenEnd, ref i);
                if (!Lines[i].StartsWith(Fence, StringComparison.Ordinal)) continue;
                var (line, words) = (i + 1, Lines[i][Fence.Length..].Split(' '));
                var text = ReadUntil(Fence, ref i);
                if (words[0] == "text" && open is not null)
                {
                    yield return open with { Output = text };
                    open = null;
                }

                if (words[0] != "csharp") continue;
                if (open is not null) yield return open;
                open = new Example($"{Name}:{line}", KindOf(words), text, given, null);
                given = "";
            }

            if (open is not null) yield return open;
        }
    }

    private static ExampleKind KindOf(string[] words) => words.Length == 1 ? ExampleKind.File : Enum.Parse<ExampleKind>(words[1], ignoreCase: true);

    private static Page Read(string name) => new(name, File.ReadAllLines(Repository.PathOf(name.Split('/'))));

    private string ReadUntil(string end, ref int i)
    {
        var begin = i + 1;
        while (!Lines[++i].StartsWith(end, StringComparison.Ordinal))
        {
            // Goes on to the end of the block; a page that leaves one open fails here.
        }

        return string.Concat(Lines.Skip(begin).Take(i - begin).Select(static line => line + "\n"));
    }
}
