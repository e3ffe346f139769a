using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Oracle.Programs;

/// <summary>
/// Whole programs with an entry of their own, compared by what they print, in Release and in Debug.
/// </summary>
public sealed class WholeProgramTests
{
    private const string Folder = "Whole";

    // Names of the own namespace come before those of usings: this console is the one that the programs print to.
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Runtime.CompilerServices;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using CoroGen;

        internal static class Console
        {
            public static void WriteLine(object? value = null) => CoroGen.Generator.Tests.Oracle.Trace.Log(value);
            public static void Write(object? value) => CoroGen.Generator.Tests.Oracle.Trace.Log(value);
        }
        """;

    public static TheoryData<string> Names => [.. ProgramFile.NamesIn(Folder)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Prints_the_same(string name)
    {
        var program = ProgramFile.Load(Folder, name);
        Check(program, program.Optimizations);
    }

    private static void Check(ProgramFile program, params OptimizationLevel[] optimizations)
    {
        var plain = optimizations.Select(optimization => program.AddTo(Basis(program.Options, optimization))).ToArray();
        var images = plain.Select(OracleCompiler.Emit).ToArray();
        foreach (var (compilation, image) in plain.Zip(images)) Compare(program, compilation, image);
    }

    private static void Compare(ProgramFile program, CSharpCompilation plain, byte[] image)
    {
        var generated = OracleCompiler.Generate(plain);
        ExpectedFallback.Check(generated.Fallbacks, program.Fallback);
        var expected = WholeProgramRunner.Run(image);
        var actual = WholeProgramRunner.Run(CompilerOracle.EmitGenerated(generated));
        if (!expected.Lines.SequenceEqual(actual.Lines))
            throw new OracleException($"It prints\n{string.Join("\n", actual.Lines)}\ninstead of\n{string.Join("\n", expected.Lines)}\n\n{generated.Text()}");
        if (program.Fallback is null && actual.FrameBoxes == 0) throw new OracleException("No generated frame ran.");
    }

    private static CSharpCompilation Basis(OracleOptions options, OptimizationLevel optimization)
    {
        var basis = OracleCompiler.Compilation(options, optimization, []).RemoveAllSyntaxTrees();
        return basis
            .WithOptions(basis.Options.WithOutputKind(OutputKind.ConsoleApplication))
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(Usings, OracleCompiler.ParseOptions(options.Language), "Usings.cs", System.Text.Encoding.UTF8));
    }
}
