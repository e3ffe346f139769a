using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Oracle;

/// <summary>
/// The C# compiler as the oracle: one source, compiled with and without the generator, must do the same, and in the first case on generated
/// frames.
/// </summary>
internal static class CompilerOracle
{
    private static readonly OptimizationLevel[] s_optimizations = [OptimizationLevel.Release, OptimizationLevel.Debug];

    /// <summary>Compiles and runs a program in each way.</summary>
    /// <param name="source">The program: a class <c>Program</c> with <c>static async Coro Run()</c>.</param>
    /// <param name="options">What is expected.</param>
    /// <param name="mayFallBack">Whether methods may stay on the compiler's state machine; then at least one must.</param>
    /// <exception cref="OracleException">Something differs.</exception>
    public static void Check(string source, OracleOptions options, bool mayFallBack = false) =>
        Check(optimization => OracleCompiler.Program(options, optimization, [source]), OptimizationsOf(source, options), options, mayFallBack);

    /// <summary>Compiles and runs a program in each way.</summary>
    /// <param name="compile">Gives the program without the generator.</param>
    /// <param name="options">What is expected.</param>
    /// <param name="mayFallBack">Whether methods may stay on the compiler's state machine; then at least one must.</param>
    /// <exception cref="OracleException">Something differs.</exception>
    public static void Check(Func<OptimizationLevel, CSharpCompilation> compile, OracleOptions options, bool mayFallBack = false) =>
        Check(compile, s_optimizations, options, mayFallBack);

    private static void Check(Func<OptimizationLevel, CSharpCompilation> compile, OptimizationLevel[] optimizations, OracleOptions options, bool mayFallBack)
    {
        foreach (var optimization in optimizations)
        {
            var plain = compile(optimization);
            var generated = OracleCompiler.Generate(plain);
            CheckFallbacks(generated.Fallbacks, mayFallBack);
            using var expected = ProgramRunner.Load(plain, OracleCompiler.Emit(plain));
            using var actual = ProgramRunner.LoadGenerated(plain, EmitGenerated(generated));
            try
            {
                Compare(expected, actual, "Program", options, mayFallBack);
            }
            catch (OracleException exception)
            {
                throw new OracleException($"{optimization}: {exception.Message}\n\n{generated.Text("Program")}");
            }
        }
    }

    /// <summary>Runs one program both ways, then cancelled at each of its iterations.</summary>
    public static void Compare(ProgramRunner expected, ProgramRunner actual, string type, OracleOptions options, bool mayFallBack)
    {
        var plain = expected.Run(type);
        if (plain.CompilerMachines == 0) throw new OracleException("The plain program ran nothing on the compiler's state machine.");
        var generated = actual.Run(type);
        CompareTraces(plain, generated, "", options);
        if (generated.FrameBoxes == 0) throw new OracleException("No generated frame ran.");
        if (!mayFallBack && !options.AllowsCompilerMachines && generated.CompilerMachines > 0)
            throw new OracleException($"{generated.CompilerMachines} state machines of the compiler ran beside the generated frames.");
        if (!options.Cancels || options.IgnoresIterations) return;
        var step = Math.Max(1, plain.Iterations / options.MaxCancellations);
        for (var at = 0; at < plain.Iterations; at += step) CompareTraces(expected.Run(type, at), actual.Run(type, at), $" when cancelled before iteration {at}", options);
    }

    /// <summary>Emits a program with its generated code; a failure shows that code.</summary>
    public static byte[] EmitGenerated(GeneratedProgram generated)
    {
        try
        {
            return OracleCompiler.Emit(generated.Compilation);
        }
        catch (OracleException exception)
        {
            throw new OracleException($"With the generator: {exception.Message}\n\n{generated.Text("Program")}");
        }
    }

    // The older compiler sees each program in both optimizations; the newer one, which sees them all again, in one of the two.
    private static OptimizationLevel[] OptimizationsOf(string source, OracleOptions options) =>
        OracleCompiler.IsNewer && options.Language == LanguageVersion.Latest ? [s_optimizations[source.Length % 2]] : s_optimizations;

    private static void CheckFallbacks(IReadOnlyList<Diagnostic> fallbacks, bool mayFallBack)
    {
        if (fallbacks.Count > 0 && !mayFallBack)
            throw new OracleException($"The generator leaves this to the compiler, which docs/lowering.md does not list:\n{string.Join("\n", fallbacks)}");
        if (fallbacks.Count == 0 && mayFallBack)
            throw new OracleException("The generator gives all of this frames: take the test off the list of fallbacks in docs/lowering.md.");
    }

    private static void CompareTraces(RunRecord plain, RunRecord generated, string when, OracleOptions options)
    {
        if (options.IgnoresIterations)
        {
            plain = plain with { Lines = WithoutIterations(plain.Lines) };
            generated = generated with { Lines = WithoutIterations(generated.Lines) };
        }

        if (plain.Lines.SequenceEqual(generated.Lines)) return;
        var same = plain.Lines.Zip(generated.Lines).TakeWhile(pair => pair.First == pair.Second).Count();
        var before = string.Join("\n", plain.Lines.Take(same).TakeLast(12).Select(line => "  " + line));
        throw new OracleException(
            $"The traces differ{when}, at line {same + 1}.\n{before}\nexpected:\n{Rest(plain, same)}\nbut was:\n{Rest(generated, same)}");
    }

    private static string[] WithoutIterations(IEnumerable<string> lines) => [.. lines.Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..])];

    private static string Rest(RunRecord record, int from) =>
        string.Join("\n", record.Lines.Skip(from).Take(12).Select(line => "  " + line).DefaultIfEmpty("  (end)"));
}
