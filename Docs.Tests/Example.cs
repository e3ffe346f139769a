namespace CoroGen.Docs.Tests;

/// <summary>A block of C# in a page.</summary>
/// <param name="Name">Where it stands: the page and the line.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What it says.</param>
/// <param name="Given">What the reader takes as given: declarations from a comment <c>&lt;!-- given ... --&gt;</c> above it.</param>
/// <param name="Output">What the block of <c>text</c> behind it says; null if there is none.</param>
public sealed record Example(string Name, ExampleKind Kind, string Text, string Given, string? Output)
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;

        """;

    /// <summary>The files of the program that it is a part of: implicit usings, and itself.</summary>
    public IReadOnlyList<string> Sources => [Usings, Kind switch
    {
        ExampleKind.Statements => Class($"    [Coroutine]\n    public async Coro Example()\n    {{\n        await Coro.Yield();\n{Text}    }}\n"),
        ExampleKind.Members => Class(Text),
        _ => Text + Given,
    }];

    /// <inheritdoc/>
    public override string ToString() => Name;

    private string Class(string members) => $"using CoroGen;\n\npublic partial class Examples\n{{\n{members}{Given}}}\n";
}
