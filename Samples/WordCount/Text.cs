using System.Text;
using System.Text.RegularExpressions;

namespace CoroGen.Samples.WordCount;

/// <summary>A text to be sent, with its counts as the text itself gives them, by other means than the server's.</summary>
internal sealed partial class Text
{
    private Text(byte[] bytes)
    {
        Bytes = bytes;
        var text = Encoding.Latin1.GetString(bytes);
        Expected = new Counts(text.Split('\n').Length - 1, Words().Count(text), bytes.Length);
    }

    /// <summary>The text; it ends with a line feed.</summary>
    public byte[] Bytes { get; }

    public Counts Expected { get; }

    /// <summary>The README and the documentation of the repository.</summary>
    /// <exception cref="DirectoryNotFoundException">The program runs outside of the repository.</exception>
    public static IReadOnlyList<Text> LoadAll()
    {
        var root = FindRoot();
        var documents = Directory.EnumerateFiles(Path.Combine(root, "docs"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        return documents.Prepend(Path.Combine(root, "README.md")).Select(Load).Where(text => text.Bytes.Length > 1).ToArray();
    }

    [GeneratedRegex(@"[^ \t\r\n\v\f]+")]
    private static partial Regex Words();

    private static Text Load(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return new Text(bytes is [.., (byte)'\n'] ? bytes : [.. bytes, (byte)'\n']);
    }

    private static string FindRoot()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "CoroGen.sln"))) return directory.FullName;
        }

        throw new DirectoryNotFoundException("The sample sends the texts of its repository: run it from there, by dotnet run --project Samples.");
    }
}
