namespace CoroGen.Docs.Tests;

/// <summary>What a block of C# in a page is: the word behind <c>csharp</c> in the line that opens it.</summary>
public enum ExampleKind
{
    /// <summary>No word: a file.</summary>
    File,

    /// <summary><c>run</c>: a program, which prints the next block of <c>text</c>.</summary>
    Run,

    /// <summary><c>frames</c>: such a program, which prints less without the generator.</summary>
    Frames,

    /// <summary><c>statements</c>: they stand in a coroutine.</summary>
    Statements,

    /// <summary><c>members</c>: they stand in a partial class.</summary>
    Members,

    /// <summary><c>generated</c>: an excerpt of what the generator makes of the example before.</summary>
    Generated,
}
