using CoroGen.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Fuzz;

/// <summary>The programs of the oracle's tests, read from the source of these tests.</summary>
internal static class ConstructSources
{
    private const int MinLength = 40;

    public static IReadOnlyList<string> All() =>
    [
        .. Directory.GetFiles(Repository.PathOf("Generator.Tests", "Oracle", "Constructs"), "*.cs")
            .Order(StringComparer.Ordinal)
            .SelectMany(static file => CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantTokens())
            .Where(static token => token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken) && token.ValueText.Length >= MinLength)
            .Select(static token => AsProgram(token.ValueText.ReplaceLineEndings("\n"))),
    ];

    // Most are bodies; what is none is broken there, as everything is going to be.
    private static string AsProgram(string text) => text.Contains("class Program", StringComparison.Ordinal)
        ? text
        : $"public static partial class Program\n{{\n    [Coroutine]\n    public static async Coro Run()\n    {{\n{text}\n    }}\n}}\n";
}
