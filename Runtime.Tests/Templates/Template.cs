using System.Text;

namespace CoroGen.Runtime.Tests.Templates;

/// <summary>
/// Text of which files are made. <c>%file path</c> begins one, <c>%each list</c> and <c>%if word</c> repeat or leave out what stands before their
/// <c>%end</c>, and <see cref="TemplateScope"/> has what is put into the lines. Lines that get too long are broken.
/// </summary>
internal sealed class Template(string text)
{
    private const int Width = 160;

    private readonly string[] _lines = text.TrimEnd('\n').Split('\n');
    private readonly Dictionary<string, StringBuilder> _files = [];
    private StringBuilder? _file;

    /// <summary>The files by their paths.</summary>
    public Dictionary<string, string> Expand(TemplateScope scope)
    {
        Expand(0, _lines.Length, scope);
        return _files.ToDictionary(static file => file.Key, static file => file.Value.Replace("{\n\n", "{\n").ToString());
    }

    private void Expand(int from, int to, TemplateScope scope)
    {
        for (var i = from; i < to; i++)
        {
            if (!_lines[i].StartsWith('%'))
            {
                Write(scope.Fill(_lines[i]));
                continue;
            }

            var directive = _lines[i].Split(' ', 2);
            if (directive[0] == "%file")
            {
                _files.Add(scope.Fill(directive[1]), _file = new StringBuilder());
                continue;
            }

            var end = EndOf(i);
            TemplateScope[] scopes = directive[0] == "%each" ? scope.Each(directive[1]) : scope[directive[1]] is "" ? [] : [scope];
            foreach (var inner in scopes) Expand(i + 1, end, inner);
            i = end;
        }
    }

    private int EndOf(int start)
    {
        var depth = 1;
        for (var i = start + 1; ; i++)
        {
            if (_lines[i] == "%end" && --depth == 0) return i;
            if (_lines[i].StartsWith("%each ", StringComparison.Ordinal) || _lines[i].StartsWith("%if ", StringComparison.Ordinal)) depth++;
        }
    }

    private void Write(string line)
    {
        if (line.Length <= Width)
        {
            _file!.Append(line).Append('\n');
            return;
        }

        if (line.AsSpan().TrimStart().StartsWith("//")) throw new InvalidOperationException($"The template gives a comment that is too long: {line}");

        // A body goes to a line of its own; what is still too long is broken where it has to be.
        var indent = new string(' ', line.Length - line.TrimStart().Length);
        var body = line.IndexOf(" => ", StringComparison.Ordinal);
        WriteBroken(body < 0 ? line : line[..(body + 3)], indent + "    ");
        if (body >= 0) WriteBroken(indent + "    " + line[(body + 4)..], indent + "        ");
    }

    private void WriteBroken(string line, string indent)
    {
        var depth = 0;
        while (line.Length > Width)
        {
            var at = BreakOf(line, ref depth);
            _file!.Append(line.AsSpan(0, at)).Append('\n');
            line = indent + line[at..].TrimStart();
        }

        _file!.Append(line).Append('\n');
    }

    /// <summary>The last of the places at which a line may be broken that stand in the fewest brackets.</summary>
    private static int BreakOf(string line, ref int depthOfStart)
    {
        var (best, depthOfBest, depth) = (0, int.MaxValue, depthOfStart);
        for (var i = 1; i < Width; i++)
        {
            if (line[i] is '(' or '<') depth++;
            else if (line[i] is ')' || (line[i] is '>' && line[i - 1] != '=')) depth--;
            var rest = line.AsSpan(i);
            var isBehind = line[i] is ' ' && (line[i - 1] is ',' || (line[i - 1] is '>' && depth == 0));
            var isBefore = rest.StartsWith(" where ") || rest.StartsWith(".Join(");
            if ((isBehind || isBefore) && depth <= depthOfBest) (best, depthOfBest) = (i, depth);
        }

        if (best == 0) throw new InvalidOperationException($"The template gives a line that cannot be broken: {line}");
        depthOfStart = depthOfBest;
        return best;
    }
}
