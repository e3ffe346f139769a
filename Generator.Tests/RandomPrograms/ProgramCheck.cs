using System.Text.RegularExpressions;
using CoroGen.Generator.Tests.Oracle;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.RandomPrograms;

/// <summary>Runs random programs of one kind through the oracle.</summary>
internal sealed partial class ProgramCheck(ProgramKind kind)
{
    private const int MaxErrors = 60;

    private static readonly string[] s_helpers = [RandomProgram.Helpers, ShapeHelpers.Text];

    /// <summary>The seeds whose programs fail, with what is wrong.</summary>
    /// <exception cref="InvalidOperationException">A program is no legal C#.</exception>
    public IReadOnlyList<(int Seed, string Message)> Failures(IEnumerable<int> seeds)
    {
        var batches = seeds.GroupBy(kind.BatchOf).Select(batch => MakeBatch([.. batch])).ToArray();
        var errors = batches.SelectMany(batch => batch.Plain.GetDiagnostics()).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        if (errors.Length > 0) throw new InvalidOperationException($"Random programs are no legal C#:\n{string.Join("\n", errors.Take(MaxErrors).Select(Describe))}");
        return [.. batches.SelectMany(FailuresOfBatch)];
    }

    /// <summary>What is wrong with one program; null if nothing is, or if it is no legal program.</summary>
    /// <param name="source">The program.</param>
    /// <param name="seed">The seed that it, or the program that it was shrunk from, was made from.</param>
    public string? Failure(string source, int seed)
    {
        var plain = Compile(seed, [source]);
        if (plain.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) return null;
        try
        {
            Check(plain, seed, [(Namespace().Match(source).Groups["name"].Value, MayFallBack(source))]);
            return null;
        }
        catch (OracleException exception)
        {
            return exception.Message;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private Batch MakeBatch(int[] seeds)
    {
        var sources = seeds.Select(kind.Make).ToArray();
        return new Batch(seeds, sources, Compile(seeds[0], sources));
    }

    private IReadOnlyList<(int Seed, string Message)> FailuresOfBatch(Batch batch)
    {
        try
        {
            Check(batch.Plain, batch.Seeds[0], [.. batch.Programs.Select(each => (RandomProgram.NamespaceOf(each.Seed), MayFallBack(each.Source)))]);
            return [];
        }
        catch (OracleException)
        {
            // Which ones they were shows when each is compiled alone.
            var failing = batch.Programs.Select(each => (each.Seed, Message: Failure(each.Source, each.Seed))).Where(each => each.Message is not null).ToArray();
            if (failing.Length == 0) throw;
            return [.. failing.Select(each => (each.Seed, each.Message!))];
        }
    }

    private static string Describe(Diagnostic error) =>
        $"{error}\n    {error.Location.SourceTree!.GetText().Lines.GetLineFromPosition(error.Location.SourceSpan.Start).ToString().Trim()}";

    private CSharpCompilation Compile(int seed, IEnumerable<string> sources)
    {
        var optimization = kind.BatchOf(seed) % 2 == 0 ? OptimizationLevel.Release : OptimizationLevel.Debug;
        return OracleCompiler.Program(kind.Options(kind.BatchOf(seed)), optimization, [.. s_helpers, .. sources]);
    }

    private void Check(CSharpCompilation plain, int seed, IReadOnlyList<(string Namespace, bool MayFallBack)> programs)
    {
        var image = EmitPlain(plain);
        var generated = OracleCompiler.Generate(plain);
        var fallbacks = generated.Fallbacks.Where(fallback => !MayFallBack(SourceOf(fallback)) && !IsDocumented(fallback)).ToArray();
        string SourceOf(Diagnostic fallback) => plain.SyntaxTrees.First(tree => tree.FilePath == fallback.Location.GetLineSpan().Path).ToString();
        if (fallbacks.Length > 0) throw new OracleException($"The generator leaves this to the compiler:\n{string.Join("\n", (object[])fallbacks)}");
        using var expected = ProgramRunner.Load(plain, image);
        using var actual = ProgramRunner.LoadGenerated(plain, OracleCompiler.Emit(generated.Compilation));
        foreach (var (name, mayFallBack) in programs) CompilerOracle.Compare(expected, actual, name + ".Program", kind.Options(kind.BatchOf(seed)), mayFallBack || generated.Fallbacks.Count > 0);
    }

    // Some errors are found only when bodies are lowered.
    private static byte[] EmitPlain(CSharpCompilation plain)
    {
        try
        {
            return OracleCompiler.Emit(plain);
        }
        catch (OracleException exception)
        {
            throw new InvalidOperationException("Random programs are no legal C#.", exception);
        }
    }

    // docs/lowering.md lists it.
    private static bool IsDocumented(Diagnostic fallback) =>
        fallback.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Contains("an 'init' indexer of a generic type", StringComparison.Ordinal);

    private static bool MayFallBack(string source) => source.Contains(ShapedProgram.FileTypesMark, StringComparison.Ordinal);

    /// <summary>Programs that are compiled at once.</summary>
    private sealed record Batch(int[] Seeds, string[] Sources, CSharpCompilation Plain)
    {
        public IEnumerable<(int Seed, string Source)> Programs => Seeds.Zip(Sources);
    }

    [GeneratedRegex(@"^namespace (?<name>\w+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
