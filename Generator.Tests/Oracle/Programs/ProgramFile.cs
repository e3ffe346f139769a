using System.Text;
using CoroGen.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Oracle.Programs;

/// <summary>
/// A program that is kept as a file. Its first line may say more, behind <c>//!</c>: <c>with=NAME</c> (the text of Sources/Shared/NAME.cs stands
/// before it), <c>def=X</c> (a symbol of the preprocessor), <c>checked</c>, <c>nonullable</c>, <c>csharp14</c> (it needs that version), <c>iter</c>
/// (iterations may differ), <c>nocancel</c>, <c>machines</c> (lambdas and the like run on the compiler's machine beside the frames), and at the end
/// <c>expects fallback: TEXT</c> (a method is left to the compiler for a reason with this text). A line <c>//// NAME</c> begins another file.
/// </summary>
internal sealed class ProgramFile
{
    private const string OptionsMark = "//!";
    private const string FallbackMark = "expects fallback:";

    private readonly IReadOnlyList<(string Path, string Text)> _files;
    private readonly HashSet<string> _options;
    private readonly string[] _symbols;

    private ProgramFile(string name, string text)
    {
        var firstLine = text.StartsWith(OptionsMark, StringComparison.Ordinal) ? text[OptionsMark.Length..text.IndexOf('\n', StringComparison.Ordinal)] : "";
        var parts = firstLine.Split(FallbackMark);
        Fallback = parts.Length > 1 ? parts[1].Trim() : null;
        var words = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _options = [.. words];
        _symbols = [.. words.Where(word => word.StartsWith("def=", StringComparison.Ordinal)).Select(word => word[4..])];
        var shared = words.Where(word => word.StartsWith("with=", StringComparison.Ordinal)).Select(word => Read("Sources/Shared", word[5..]));
        Name = name;
        _files = [.. Split(string.Concat(shared) + text)];
        Options = new OracleOptions
        {
            CheckOverflow = Has("checked"),
            AllowsCompilerMachines = Has("machines"),
            IgnoresIterations = Has("iter"),
            Cancels = !Has("nocancel"),
            MaxCancellations = 12,
        };
    }

    public string Name { get; }

    public OracleOptions Options { get; }

    /// <summary>What the reason of a method that is left to the compiler contains; null if all get frames.</summary>
    public string? Fallback { get; }

    /// <summary>Whether the compiler that the tests run with knows the version of C# that the program is written in.</summary>
    public bool IsKnownLanguage => !Has("csharp14") || OracleCompiler.IsNewer;

    /// <summary>In which optimizations it is compiled: the newer compiler sees again in one what the older one has seen in both.</summary>
    public OptimizationLevel[] Optimizations =>
        !OracleCompiler.IsNewer || Has("csharp14") ? [OptimizationLevel.Release, OptimizationLevel.Debug] : [Name.Length % 2 == 0 ? OptimizationLevel.Release : OptimizationLevel.Debug];

    /// <summary>The names of the programs of a folder that the compiler of these tests can read.</summary>
    public static IEnumerable<string> NamesIn(string folder) =>
        Directory.GetFiles(FolderOf(folder), "*.cs")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(name => Load(folder, name).IsKnownLanguage)
            .Order(StringComparer.Ordinal);

    public static ProgramFile Load(string folder, string name) => new(name, Read(folder, name));

    /// <summary>The program with other sources, without the generator.</summary>
    /// <param name="basis">The compilation that it is added to.</param>
    public CSharpCompilation AddTo(CSharpCompilation basis)
    {
        var parseOptions = OracleCompiler.ParseOptions(Options.Language);
        parseOptions = parseOptions.WithPreprocessorSymbols(parseOptions.PreprocessorSymbolNames.Concat(_symbols));
        if (Has("nonullable")) basis = basis.WithOptions(basis.Options.WithNullableContextOptions(NullableContextOptions.Disable));
        return basis.AddSyntaxTrees(_files.Select(file => CSharpSyntaxTree.ParseText(file.Text, parseOptions, file.Path, Encoding.UTF8)));
    }

    private bool Has(string option) => _options.Contains(option);

    private static string Read(string folder, string name) => File.ReadAllText(Path.Combine(FolderOf(folder), name + ".cs")).ReplaceLineEndings("\n");

    private static string FolderOf(string folder) => Repository.PathOf("Generator.Tests", "Oracle", "Programs", folder);

    private static IEnumerable<(string Path, string Text)> Split(string text)
    {
        var parts = ("//// Program.cs\n" + text).Split("//// ", StringSplitOptions.RemoveEmptyEntries);
        return parts.Select(part => (part[..part.IndexOf('\n', StringComparison.Ordinal)].Trim(), part[(part.IndexOf('\n', StringComparison.Ordinal) + 1)..]));
    }
}
