using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Fuzz;

/// <summary>Breaks sources as typing does, and worse.</summary>
internal sealed class SourceMutator(Random random)
{
    /// <summary>The beginning of a source, as while its end is not typed yet.</summary>
    public string Truncate(string source) => source[..random.Next(source.Length)];

    /// <summary>A source with some tokens dropped, doubled, swapped or replaced.</summary>
    public string Mutate(string source)
    {
        var tokens = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Select(token => token.ToFullString()).ToList();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(tokens.Count - 1);
            switch (random.Next(4))
            {
                case 0: tokens.RemoveAt(at); break;
                case 1: tokens.Insert(at, tokens[random.Next(tokens.Count)]); break;
                case 2: (tokens[at], tokens[at + 1]) = (tokens[at + 1], tokens[at]); break;
                default: tokens[at] = " " + Replacements[random.Next(Replacements.Length)] + " "; break;
            }
        }

        return string.Concat(tokens);
    }

    private static readonly string[] Replacements =
    [
        "await", "async", "return", "try", "finally", "{", "}", "(", ")", ";", "=>", "yield", "ref", "goto", "case", "default", "throw", "new",
        "switch", "?", "?.", "is", "int", "var", "0", "\"", "this", "base", "static", "[Coroutine]", "Coro", "unsafe", "stackalloc", "lock", "break",
    ];
}
