using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Oracle.Programs;

/// <summary>
/// Programs in files, each of a construct that once was wrong or nearly was, in Release and in Debug: with the generator they do the same as
/// without it, on generated frames.
/// </summary>
public sealed class ProgramTests
{
    private const string Folder = "Sources";

    public static TheoryData<string> Names => [.. ProgramFile.NamesIn(Folder)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Does_the_same(string name) => Check(ProgramFile.Load(Folder, name), OptimizationLevel.Release, OptimizationLevel.Debug);

    private static void Check(ProgramFile program, params OptimizationLevel[] optimizations)
    {
        var plain = optimizations.Select(optimization => program.AddTo(OracleCompiler.Compilation(program.Options, optimization, []))).ToArray();
        var images = plain.Select(OracleCompiler.Emit).ToArray();
        PendingPrograms.Check(program.Name, () =>
        {
            foreach (var (compilation, image) in plain.Zip(images)) Compare(program, compilation, image);
        });
    }

    private static void Compare(ProgramFile program, CSharpCompilation plain, byte[] image)
    {
        var generated = OracleCompiler.Generate(plain);
        ExpectedFallback.Check(generated.Fallbacks, program.Fallback);
        using var expected = new ProgramRunner(image);
        using var actual = new ProgramRunner(CompilerOracle.EmitGenerated(generated));
        CompilerOracle.Compare(expected, actual, "Program", program.Options, mayFallBack: program.Fallback is not null);
    }
}
