using System.Text;

namespace CoroGen.Generator.Declarations;

/// <summary>Writes lines with indentation.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;

    /// <summary>How many calls wrote a line so far: the number of the next line, if none of them had breaks in it.</summary>
    public int LineCount { get; private set; }

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
