using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace CoroGen.Analyzers.Tests.Testing;

/// <summary>A source text in which <c>[|</c> and <c>|]</c> mark where diagnostics are expected.</summary>
internal sealed class MarkedSource
{
    private MarkedSource(string text, IReadOnlyList<TextSpan> spans)
    {
        Text = text;
        Spans = spans;
    }

    /// <summary>The text without the marks.</summary>
    public string Text { get; }

    /// <summary>The marked spans, in the order in which they begin.</summary>
    public IReadOnlyList<TextSpan> Spans { get; }

    public static MarkedSource Parse(string marked)
    {
        marked = marked.ReplaceLineEndings("\n");
        var text = new StringBuilder(marked.Length);
        var open = new Stack<int>();
        var spans = new List<TextSpan>();
        for (int i = 0; i < marked.Length; i++)
        {
            if (string.CompareOrdinal(marked, i, "[|", 0, 2) == 0)
            {
                open.Push(text.Length);
                i++;
            }
            else if (open.Count > 0 && string.CompareOrdinal(marked, i, "|]", 0, 2) == 0)
            {
                spans.Add(TextSpan.FromBounds(open.Pop(), text.Length));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        if (open.Count > 0) throw new ArgumentException("A mark was opened and never closed: " + marked, nameof(marked));
        spans.Sort();
        return new MarkedSource(text.ToString(), spans);
    }

    /// <summary>Writes the marks back, so that a failing test shows where the diagnostics really are.</summary>
    public static string Render(string text, IEnumerable<TextSpan> spans)
    {
        var marks = spans
            .SelectMany(span => new[] { (Position: span.Start, Mark: "[|"), (Position: span.End, Mark: "|]") })
            .OrderByDescending(mark => mark.Position)
            .ThenBy(mark => mark.Mark, StringComparer.Ordinal);
        foreach ((int position, string mark) in marks) text = text.Insert(position, mark);
        return text;
    }
}
