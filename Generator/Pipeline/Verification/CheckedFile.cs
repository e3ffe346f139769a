using System.Text;
using CoroGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Pipeline;

/// <summary>
/// A file as the check sees it: what was generated for the methods of one type from one file of the user's. All of it has the same head, which is
/// bound once, and its members are members of one declaration.
/// </summary>
internal sealed class CheckedFile
{
    private readonly IReadOnlyList<CoroutineSource> _sources;
    private readonly List<int> _starts = new();

    private CheckedFile(IReadOnlyList<CoroutineSource> sources, Func<string, string, SyntaxTree> parse)
    {
        _sources = sources;
        var first = sources[0].Text!;
        var text = new StringBuilder(CheckedText.Of(first.Substring(0, sources[0].HeadLength)));
        foreach (var source in sources)
        {
            _starts.Add(text.Length);
            text.Append(CheckedText.Of(source.Text!.Substring(source.HeadLength, source.Text.Length - source.HeadLength - source.FootLength)));
        }

        _starts.Add(text.Length);
        text.Append(first, first.Length - sources[0].FootLength, sources[0].FootLength);
        Tree = parse(sources[0].HintName, text.ToString());
    }

    public SyntaxTree Tree { get; }

    /// <summary>What belongs into one file.</summary>
    public static IEnumerable<IReadOnlyList<CoroutineSource>> Group(IEnumerable<CoroutineSource> sources) => sources
        .Where(static source => source.Text is not null)
        .GroupBy(static source => source.Text!.Substring(0, source.HeadLength))
        .Select(static group => group.ToList());

    /// <summary>The file of a group; if it cannot be parsed, one for each source: such text has no end, and what follows it would be blamed too.</summary>
    /// <param name="group">The group.</param>
    /// <param name="parse">Gives the tree of a file with a name and a text.</param>
    public static IEnumerable<CheckedFile> Of(IReadOnlyList<CoroutineSource> group, Func<string, string, SyntaxTree> parse)
    {
        var file = new CheckedFile(group, parse);
        return group.Count == 1 || !file.Tree.GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            ? [file]
            : group.Select(source => new CheckedFile([source], parse));
    }

    /// <summary>Whose text stands at a position; what they have in common is of all of them.</summary>
    public IEnumerable<CoroutineSource> SourcesAt(int position)
    {
        var index = _starts.FindLastIndex(start => start <= position);
        return index < 0 || index == _sources.Count ? _sources : [_sources[index]];
    }
}
