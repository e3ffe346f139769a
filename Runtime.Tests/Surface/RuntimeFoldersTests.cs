using System.Text.RegularExpressions;
using CoroGen.Generator.Tests.Testing;

namespace CoroGen.Runtime.Tests.Surface;

/// <summary>Which of the folders that share the namespace of the compiler services may name the types of which other one.</summary>
public sealed partial class RuntimeFoldersTests
{
    private static readonly Dictionary<string, string[]> s_known = new()
    {
        ["Core"] = [],
        ["Frames"] = ["Core"],
        ["Iterators"] = ["Core", "Frames"],
        ["Fallback"] = ["Core"],
    };

    // What generated code calls stands in one class.
    private static readonly string[] s_exceptions = ["CoroutineServices.cs names CoroutineIterator"];

    [Fact]
    public void Each_folder_names_only_types_of_those_that_it_may_know()
    {
        var homes = (
            from folder in s_known.Keys
            from type in Files(folder).Select(TypeIn).Distinct()
            select (type, folder)).ToDictionary(static home => home.type, static home => home.folder);
        var wrong =
            from folder in s_known.Keys
            from file in Files(folder)
            from word in Word().Matches(Comment().Replace(File.ReadAllText(file), "")).Select(static match => match.Value).Distinct()
            where homes.TryGetValue(word, out var home) && home != folder && !s_known[folder].Contains(home)
            select $"{Path.GetFileName(file)} names {word}";
        Assert.Equal(s_exceptions, wrong);
    }

    private static string[] Files(string folder) => Directory.GetFiles(Repository.PathOf("Runtime", folder), "*.cs");

    private static string TypeIn(string file) => OfT().Replace(Path.GetFileName(file).Split('.')[0], "");

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();

    [GeneratedRegex("OfT$")]
    private static partial Regex OfT();
}
