using System.Text.RegularExpressions;

namespace CoroGen.Runtime.Tests.Templates;

/// <summary>What the words of a template mean at some place of it, and what is repeated there.</summary>
internal sealed partial class TemplateScope
{
    private readonly Dictionary<string, string> _words = [];
    private readonly Dictionary<string, TemplateScope[]> _lists = [];
    private TemplateScope? _outer;

    /// <summary>What <c>$(word)</c> becomes; a word that becomes nothing is false after <c>%if</c>.</summary>
    public string this[string word]
    {
        get => _words.TryGetValue(word, out var text) ? text : OuterOf(word)[word];
        set => _words[word] = value;
    }

    /// <summary>Has a list, for <c>%each list</c>; the one that is called arguments also for <c>$[separator|text of each]</c>.</summary>
    public TemplateScope With(string list, params IEnumerable<TemplateScope> items)
    {
        _lists[list] = [.. items];
        foreach (var item in _lists[list]) item._outer = this;
        return this;
    }

    public TemplateScope[] Each(string list) =>
        _lists.TryGetValue(list, out var items) ? items : OuterOf(list).Each(list);

    public string Fill(string line)
    {
        var listed = Repetition().Replace(line, match =>
        {
            var (separator, text) = (match.Groups[1].Value, match.Groups[2].Value);
            return string.Join(separator, Each("arguments").Select(argument => argument.FillWords(text)));
        });
        return FillWords(listed);
    }

    private TemplateScope OuterOf(string name) => _outer ?? throw new KeyNotFoundException($"The template asks for {name}, to which nothing gives a meaning.");

    private string FillWords(string text) => Word().Replace(text, match => this[match.Groups[1].Value]);

    [GeneratedRegex(@"\$\(([A-Za-z0-9]+)\)")]
    private static partial Regex Word();

    [GeneratedRegex(@"\$\[([^|\]]*)\|([^\]]*)\]")]
    private static partial Regex Repetition();
}
