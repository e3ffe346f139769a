using System.Globalization;
using System.Text;
using CoroGen.Generator.Tests.Oracle;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace CoroGen.Generator.Tests.RandomPrograms;

/// <summary>
/// Random programs through the oracle: 100 of them and 25 with async iterators, or as many as the environment variable
/// COROGEN_RANDOM_PROGRAMS says, from the seed in COROGEN_RANDOM_SEED on. A failing program is shrunk before it is shown; its seed makes it again.
/// </summary>
public sealed class RandomProgramTests(ITestOutputHelper output)
{
    private const int BatchSize = 25;

    // Enough to see what they have in common.
    private const int MaxFailures = 20;
    private const int MaxShrunk = 3;

    private static readonly OracleOptions s_options = new() { MaxCancellations = 8 };
    private static readonly OracleOptions s_iteratorOptions = new() { IgnoresIterations = true };

    private bool _withIterators;

    [Fact]
    public void Random_programs_do_the_same_with_and_without_the_generator() => CheckAll(100);

    [Fact]
    public void Random_programs_with_async_iterators_do_the_same_with_and_without_the_generator()
    {
        _withIterators = true;
        CheckAll(25);
    }

    private OracleOptions Options => _withIterators ? s_iteratorOptions : s_options;

    private string Make(int seed) => RandomProgram.Make(seed, _withIterators);

    private void CheckAll(int usualCount)
    {
        var count = FromEnvironment("COROGEN_RANDOM_PROGRAMS", usualCount);
        var first = FromEnvironment("COROGEN_RANDOM_SEED", 1);
        output.WriteLine($"{count} random programs from seed {first} on");
        var failures = new List<int>();
        for (var from = first; from < first + count && failures.Count < MaxFailures; from += BatchSize)
        {
            var seeds = Enumerable.Range(from, Math.Min(BatchSize, first + count - from)).ToArray();
            failures.AddRange(Failing(seeds));
        }

        if (failures.Count > 0) Report(failures);
    }

    private int[] Failing(int[] seeds)
    {
        try
        {
            CheckTogether(seeds);
            return [];
        }
        catch (OracleException)
        {
            // Which ones they were shows when each is compiled alone.
            var failing = seeds.Where(seed => Failure(Make(seed)) is not null).ToArray();
            if (failing.Length == 0) throw;
            return failing;
        }
    }

    private void CheckTogether(int[] seeds)
    {
        var optimization = seeds[0] / BatchSize % 2 == 0 ? OptimizationLevel.Release : OptimizationLevel.Debug;
        var plain = OracleCompiler.Compilation(Options, optimization, seeds.Select(Make).Prepend(RandomProgram.Helpers));
        Check(plain, [.. seeds.Select(seed => RandomProgram.NamespaceOf(seed) + ".Program")]);
    }

    /// <summary>What is wrong with one program; null if nothing is, or if it is no legal program.</summary>
    private string? Failure(string source)
    {
        var plain = OracleCompiler.Compilation(Options, OptimizationLevel.Release, [RandomProgram.Helpers, source]);
        if (plain.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) return null;
        try
        {
            var name = source.Split('\n')[0]["namespace ".Length..].TrimEnd(';', '\r');
            Check(plain, [name + ".Program"]);
            return null;
        }
        catch (OracleException exception)
        {
            return exception.Message;
        }
    }

    private void Check(Microsoft.CodeAnalysis.CSharp.CSharpCompilation plain, IReadOnlyList<string> types)
    {
        var image = OracleCompiler.Emit(plain);
        var generated = OracleCompiler.Generate(plain);
        if (generated.Fallbacks.Count > 0) throw new OracleException($"The generator leaves this to the compiler:\n{string.Join("\n", generated.Fallbacks)}");
        using var expected = new ProgramRunner(image);
        using var actual = new ProgramRunner(OracleCompiler.Emit(generated.Compilation));
        foreach (var type in types) CompilerOracle.Compare(expected, actual, type, Options, mayFallBack: false);
    }

    private void Report(List<int> seeds)
    {
        var text = new StringBuilder($"The random programs of these seeds fail: {string.Join(", ", seeds)}.\n");
        var kinds = new HashSet<string>();
        foreach (var seed in seeds)
        {
            var source = Make(seed);
            var kind = ProgramShrinker.KindOf(Failure(source)!);
            if (!kinds.Add(kind) || kinds.Count > MaxShrunk) continue;
            var small = ProgramShrinker.Shrink(source, candidate => Failure(candidate) is { } other && ProgramShrinker.KindOf(other) == kind);
            text.Append($"\nSeed {seed}, shrunk:\n\n{small}\n{Failure(small)}\n");
        }

        output.WriteLine(text.ToString());
        Assert.Fail(text.ToString());
    }

    private static int FromEnvironment(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
