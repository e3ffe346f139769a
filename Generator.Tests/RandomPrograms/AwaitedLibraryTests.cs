using CoroGen.Generator.Tests.Oracle;
using CoroGen.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Abstractions;

namespace CoroGen.Generator.Tests.RandomPrograms;

/// <summary>
/// Ordinary code whose methods became coroutines with awaits at random places: parsers, collections, matrices, machines. The number of programs of each
/// file and their first seed are those of the environment, as for random programs.
/// </summary>
public sealed class AwaitedLibraryTests(ITestOutputHelper output)
{
    private static readonly OracleOptions s_options = new() { MaxCancellations = 4 };

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Folder, "*.cs").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    private static string Folder => Repository.PathOf("Generator.Tests", "RandomPrograms", "Library");

    [Theory]
    [MemberData(nameof(Names))]
    public void Does_the_same_with_awaits_inserted(string name)
    {
        var source = File.ReadAllText(Path.Combine(Folder, name + ".cs")).ReplaceLineEndings("\n");
        var first = RandomProgramTests.FromEnvironment("COROGEN_RANDOM_SEED", 1);
        for (var seed = first; seed < first + RandomProgramTests.FromEnvironment("COROGEN_RANDOM_PROGRAMS", 1); seed++) Check(source, seed);
    }

    private void Check(string source, int seed)
    {
        var optimization = seed % 2 == 0 ? OptimizationLevel.Release : OptimizationLevel.Debug;
        CSharpCompilation Compile(string text) => OracleCompiler.Program(s_options, optimization, [text]);
        var awaited = new AwaitInserter(new Random(seed), Compile).Insert(source);
        try
        {
            var plain = Compile(awaited);
            var generated = OracleCompiler.Generate(plain);
            if (generated.Fallbacks.Count > 0) throw new OracleException($"The generator leaves this to the compiler:\n{string.Join("\n", generated.Fallbacks)}");
            using var expected = ProgramRunner.Load(plain, OracleCompiler.Emit(plain));
            using var actual = ProgramRunner.LoadGenerated(plain, OracleCompiler.Emit(generated.Compilation));
            CompilerOracle.Compare(expected, actual, "Demo", s_options, mayFallBack: false);
        }
        catch (OracleException exception)
        {
            output.WriteLine(awaited);
            throw new OracleException($"Seed {seed}: {exception.Message}");
        }
    }
}
