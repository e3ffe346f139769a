using System.Globalization;
using CoroGen.Generator.Tests.Oracle;
using CoroGen.Generator.Tests.RandomPrograms;
using CoroGen.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Abstractions;

namespace CoroGen.Generator.Tests.Fuzz;

/// <summary>
/// The generator gets sources that nobody has finished typing. COROGEN_FUZZ_SOURCES says how many (150), COROGEN_FUZZ_SEED from which seed on.
/// </summary>
public sealed class BrokenSourceTests(ITestOutputHelper output)
{
    [Fact]
    public void Broken_sources_never_crash_the_generator_nor_make_it_loop()
    {
        var count = FromEnvironment("COROGEN_FUZZ_SOURCES", 150);
        var first = FromEnvironment("COROGEN_FUZZ_SEED", 1);
        for (var seed = first; seed < first + count; seed++)
        {
            var mutator = new SourceMutator(new Random(seed));
            var program = RandomProgram.Make(seed);
            var source = seed % 3 == 0 ? mutator.Truncate(program) : mutator.Mutate(program);
            if (Problem(source) is not { } problem) continue;
            var text = $"Seed {seed}: {problem}\n\n{source}";
            output.WriteLine(text);
            Assert.Fail(text);
        }
    }

    [Fact]
    public void Broken_programs_of_the_constructs_never_crash_the_generator_nor_make_it_loop()
    {
        var sources = ConstructSources.All();
        var count = FromEnvironment("COROGEN_FUZZ_SOURCES", 150);
        var first = FromEnvironment("COROGEN_FUZZ_SEED", 1);
        for (var seed = first; seed < first + count; seed++)
        {
            var random = new Random(seed);
            var mutator = new SourceMutator(random);
            var program = sources[random.Next(sources.Count)];
            var source = seed % 3 == 0 ? mutator.Truncate(program) : mutator.Mutate(program);
            if (Problem(source) is { } problem) Assert.Fail($"Seed {seed}: {problem}\n\n{source}");
        }
    }

    private static string? Problem(string source)
    {
        var plain = OracleCompiler.Compilation(OracleOptions.Default, OptimizationLevel.Release, [RandomProgram.Helpers, source]);
        var (limit, watch) = Patience.Cancel();
        using var _ = limit;
        using var __ = watch;
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new CoroutineGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)plain.SyntaxTrees[0].Options);
        Compilation generated;
        try
        {
            driver = driver.RunGeneratorsAndUpdateCompilation(plain, out generated, out var reports, limit.Token);
            if (reports.FirstOrDefault(static report => report.GetMessage(CultureInfo.InvariantCulture).Contains("an error in the generator", StringComparison.Ordinal)) is { } mistake) return mistake.ToString();
        }
        catch (OperationCanceledException)
        {
            return $"The generator did not end within {Patience.Usual.TotalSeconds} seconds of processor time.";
        }

        if (driver.GetRunResult().Results.Select(result => result.Exception).FirstOrDefault(each => each is not null) is { } crash)
            return $"The generator threw {crash}";

        // Errors belong into the user's file. A signature that does not bind cannot be printed rightly, so only well-formed declarations count.
        var own = ErrorsOf(plain).ToHashSet();
        if (own.Count > 0) return null;
        var added = ErrorsOf(generated).Where(error => !own.Contains(error)).ToArray();
        return added.Length == 0 ? null : "A legal program gets errors:\n" + string.Join("\n", added.Take(5));
    }

    private static IEnumerable<string> ErrorsOf(Compilation compilation) =>
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString());

    private static int FromEnvironment(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
