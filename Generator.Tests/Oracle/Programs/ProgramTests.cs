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
    public void Does_the_same(string name)
    {
        var program = ProgramFile.Load(Folder, name);
        Check(program, program.Optimizations);
    }

    private static void Check(ProgramFile program, params OptimizationLevel[] optimizations)
    {
        var plain = optimizations.Select(optimization => program.AddTo(OracleCompiler.Program(program.Options, optimization, []))).ToArray();
        var images = plain.Select(OracleCompiler.Emit).ToArray();
        foreach (var (compilation, image) in plain.Zip(images)) Compare(program, compilation, image);
    }

    private static void Compare(ProgramFile program, CSharpCompilation plain, byte[] image)
    {
        var generated = OracleCompiler.Generate(plain);
        ExpectedFallback.Check(generated.Fallbacks, program.Fallback);
        using var expected = ProgramRunner.Load(plain, image);
        using var actual = ProgramRunner.LoadGenerated(plain, CompilerOracle.EmitGenerated(generated));
        CompilerOracle.Compare(expected, actual, "Program", program.Options, mayFallBack: program.Fallback is not null);
    }
}
