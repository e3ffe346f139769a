using System.Text;

namespace CoroGen.Generator.Declarations;

/// <summary>Writes lines with indentation.</summary>
internal sealed class CodeWriter
{
    /// <summary>What stands behind the head of a member that is the same for every method, but for names and types that stand in its head too.</summary>
    public const string PlumbingMark = " // Plumbing: its head says it all.";

    private readonly StringBuilder _text = new();
    private int _indent;

    /// <summary>How many calls wrote a line so far: the number of the next line, if none of them had breaks in it.</summary>
    public int LineCount { get; private set; }

    /// <summary>How many characters were written so far.</summary>
    public int Length => _text.Length;

    public void Line(string line = "")
    {
        if (line.Length > 0) _text.Append(' ', _indent * 4).Append(line);
        _text.Append('\n');
        LineCount++;
    }

    /// <summary>Writes a line at the margin: a directive.</summary>
    public void Margin(string line)
    {
        _text.Append(line).Append('\n');
        LineCount++;
    }

    public void Open(string line)
    {
        Line(line);
        Open();
    }

    /// <summary>Opens a member that is the same for every method: the check of the text trusts it.</summary>
    public void OpenPlumbing(string head) => Open(head + PlumbingMark);

    /// <summary>Writes such a member whose body is an expression.</summary>
    public void Plumbing(string head, string expression)
    {
        OpenPlumbing(head);
        Line(expression + ";");
        Close();
    }

    public void Open()
    {
        Line("{");
        _indent++;
    }

    public void Close(string suffix = "")
    {
        _indent--;
        Line("}" + suffix);
    }

    public override string ToString() => _text.ToString();
}
