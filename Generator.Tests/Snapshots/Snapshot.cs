using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CoroGen.Generator.Tests.Oracle;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Snapshots;

/// <summary>
/// Compares generated code with files beside the test, named as Verify does: <c>Class.Method#Hint.verified.cs</c>. On a mismatch the
/// <c>.received.cs</c> beside it has what was generated; with COROGEN_ACCEPT_SNAPSHOTS=1 it becomes the verified file.
/// </summary>
internal static partial class Snapshot
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading.Tasks;
        global using CoroGen;
        """;

    private static readonly bool s_accepts = Environment.GetEnvironmentVariable("COROGEN_ACCEPT_SNAPSHOTS") == "1";

    /// <summary>Generates code for a source, compiles all of it, and compares each generated file.</summary>
    public static void Verify(string source, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        var compilation = OracleCompiler.Compilation(OracleOptions.Default, OptimizationLevel.Release, [Usings, source], "Snapshot");
        var generated = OracleCompiler.Generate(compilation);
        OracleCompiler.Emit(generated.Compilation);
        var prefix = $"{Path.GetFileNameWithoutExtension(file)}.{method}#";
        var directory = Testing.Repository.PathOf("Generator.Tests", "Snapshots");
        var failures = generated.Trees.Select(tree => Compare(directory, prefix, tree)).OfType<string>().ToList();
        failures.AddRange(Leftovers(directory, prefix, generated));
        if (failures.Count > 0) Assert.Fail(string.Join("\n\n", failures));
    }

    private static string? Compare(string directory, string prefix, SyntaxTree tree)
    {
        var name = prefix + HintOf(tree);
        var verified = Path.Combine(directory, name + ".verified.cs");
        var received = Path.Combine(directory, name + ".received.cs");
        var text = tree.ToString().ReplaceLineEndings("\n");
        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : null;
        if (text == expected)
        {
            File.Delete(received);
            return null;
        }

        File.WriteAllText(s_accepts ? verified : received, text);
        if (s_accepts) return null;
        return expected is null
            ? $"{name}.verified.cs does not exist. If this is right, run again with COROGEN_ACCEPT_SNAPSHOTS=1:\n{text}"
            : $"{name}: {Difference(expected, text)}";
    }

    private static IEnumerable<string> Leftovers(string directory, string prefix, GeneratedProgram generated)
    {
        var names = generated.Trees.Select(tree => prefix + HintOf(tree) + ".verified.cs").ToHashSet();
        foreach (var left in Directory.EnumerateFiles(directory, prefix + "*.verified.cs").Where(path => !names.Contains(Path.GetFileName(path))))
        {
            if (s_accepts) File.Delete(left);
            else yield return $"{Path.GetFileName(left)} was verified once, but is not generated any more.";
        }
    }

    private static string HintOf(SyntaxTree tree)
    {
        // The number is there for file systems; the rest can be read.
        var name = Number().Replace(Path.GetFileName(tree.FilePath), "");
        return name.EndsWith(".g.cs", StringComparison.Ordinal) ? name[..^5] : Path.GetFileNameWithoutExtension(name);
    }

    [GeneratedRegex(@"\.[0-9a-f]{16}(?=\.g\.cs$)")]
    private static partial Regex Number();

    private static string Difference(string expected, string actual)
    {
        string[] left = expected.Split('\n'), right = actual.Split('\n');
        var same = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {same + 1} differs.\nverified: {left.ElementAtOrDefault(same)}\nreceived: {right.ElementAtOrDefault(same)}";
    }
}
