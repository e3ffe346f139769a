// Text: tables, wrapped lines, run lengths, differences of two texts, templates.
public static partial class Tables
{
    public static string Format(IReadOnlyList<string[]> rows, char border = '|')
    {
        var widths = new int[rows.Max(row => row.Length)];
        foreach (var row in rows)
            for (var i = 0; i < row.Length; i++) widths[i] = Math.Max(widths[i], row[i].Length);
        var text = new System.Text.StringBuilder();
        foreach (var row in rows)
        {
            for (int i = 0; i < widths.Length; i++)
            {
                var cell = i < row.Length ? row[i] : "";
                text.Append(border).Append(' ').Append(IsNumber(cell) ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i])).Append(' ');
            }

            text.Append(border).Append('\n');
        }

        return text.ToString();
    }

    private static bool IsNumber(string cell)
    {
        if (cell is "") return false;
        foreach (var letter in cell)
            if (letter is not ((>= '0' and <= '9') or '.' or '-')) return false;
        return true;
    }
}

public static partial class Texts
{
    public static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length + 1 > width && line != "")
            {
                lines.Add(line);
                line = "";
            }

            line += line == "" ? word : " " + word;
        }

        if (line is { Length: > 0 }) lines.Add(line);
        return lines;
    }

    public static IReadOnlyList<(char Letter, int Count)> RunLengths(string text)
    {
        List<(char Letter, int Count)> runs = [];
        foreach (var letter in text)
        {
            if (runs.Count > 0 && runs[^1] is var (last, count) && last == letter) runs[^1] = (last, count + 1);
            else runs.Add((letter, 1));
        }

        return runs;
    }

    public static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = (i, j) switch
                {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)),
                };
            }
        }

        return table[a.Length, b.Length];
    }

    public static string Fill(string template, Func<string, string?> value)
    {
        var result = "";
        var rest = template;
        while (rest.IndexOf('{') is >= 0 and var open)
        {
            var close = rest.IndexOf('}', open);
            if (close < 0) throw new FormatException($"'{rest}' has no end");
            var name = rest[(open + 1)..close];
            result += rest[..open] + (value(name) ?? $"<{name}>");
            rest = rest[(close + 1)..];
        }

        return result + rest;
    }

    public static string Roman(int number)
    {
        (int Value, string Letters)[] all = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var text = new System.Text.StringBuilder();
        foreach (var (value, letters) in all)
        {
            while (number >= value)
            {
                text.Append(letters);
                number -= value;
            }
        }

        return $"{text}{(number == 0 ? "" : "?")}";
    }
}

public static partial class Demo
{
    public static void Run()
    {
        Log(Tables.Format([["name", "count"], ["apples", "3"], ["a pear", "12.5", "more"], ["", "-1"]]));
        foreach (var line in Texts.Wrap("a line that is longer than what fits into it", 12)) Log(line);
        foreach (var (letter, count) in Texts.RunLengths("aaabccd")) Log($"{letter}{count}");
        Log(Texts.Distance("kitten", "sitting") + Texts.Distance("", "ab"));
        var seen = new List<string>();
        Log(Texts.Fill("Dear {title} {name}, {what}!", name =>
        {
            seen.Add(name);
            return name.Length == 4 ? name.ToUpperInvariant() : null;
        }));
        Log(string.Join(",", seen));
        try
        {
            Log(Texts.Fill("{a", name => name));
        }
        catch (FormatException exception)
        {
            Log(exception.Message);
        }

        for (var i = 3; i < 30; i += 7) Log(Texts.Roman(i));
    }
}
