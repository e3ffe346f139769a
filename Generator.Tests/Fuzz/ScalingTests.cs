using System.Diagnostics;
using CoroGen.Generator.Pipeline;
using CoroGen.Generator.Tests.Oracle;
using CoroGen.Generator.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Abstractions;

namespace CoroGen.Generator.Tests.Fuzz;

/// <summary>
/// Huge bodies and huge projects. Times are printed, not asserted; with COROGEN_MEASURE=1 the sizes are 5,000 lines and 1,000 coroutines, and
/// show that the time grows with the size.
/// </summary>
public sealed class ScalingTests(ITestOutputHelper output)
{
    private static readonly bool s_measures = Environment.GetEnvironmentVariable("COROGEN_MEASURE") == "1";

    [Fact]
    public void A_body_of_many_lines()
    {
        foreach (var lines in s_measures ? [1250, 2500, 5000] : new[] { 100 }) Measure($"one body of {lines} lines", [Body(lines)]);
    }

    [Fact]
    public void A_project_of_many_coroutines()
    {
        foreach (var count in s_measures ? [250, 500, 1000] : new[] { 30 })
            Measure($"{count} coroutines", [.. Enumerable.Range(0, count / 10).Select(file => File(file))]);
    }

    [Fact]
    public void Deeply_nested_statements_and_expressions()
    {
        var nested = string.Concat(Enumerable.Range(0, 40).Select(i => $"if (await Get({i}) >= 0) {{ "));
        var sum = string.Join(" + ", Enumerable.Range(0, 200).Select(i => $"await Get({i})"));
        Measure("40 nested blocks, 200 operands", [$"public static partial class Program {{ [Coroutine] public static async Coro Run() {{ {nested} Log({sum}); {new string('}', 40)} }} }}"]);
    }

    private void Measure(string what, string[] sources)
    {
        var plain = OracleCompiler.Compilation(OracleOptions.Default, OptimizationLevel.Release, sources);
        var watch = Stopwatch.StartNew();
        OracleCompiler.Emit(plain);
        var compiled = watch.Elapsed;

        // A fresh compilation, so that the generator pays for binding as it does in a build.
        plain = OracleCompiler.Compilation(OracleOptions.Default, OptimizationLevel.Release, sources);
        watch.Restart();
        var generated = OracleCompiler.Generate(plain);
        var generating = watch.Elapsed;
        watch.Restart();
        OracleCompiler.Emit(generated.Compilation);
        var compiling = watch.Elapsed;
        output.WriteLine($"{what}: compiled in {compiled.TotalMilliseconds:F0} ms; generated in {generating.TotalMilliseconds:F0} ms, of which checked in {Check(sources).TotalMilliseconds:F0} ms, and compiled in {compiling.TotalMilliseconds:F0} ms");
    }

    // What the check of the generated text takes of it.
    private static TimeSpan Check(string[] sources)
    {
        var plain = OracleCompiler.Compilation(OracleOptions.Default, OptimizationLevel.Release, sources);
        var generated = GeneratedSources.Of(plain, static (_, text) => text);
        var watch = Stopwatch.StartNew();
        GeneratedText.Verify(plain, GeneratedSources.Project, generated, [], CancellationToken.None);
        return watch.Elapsed;
    }

    private static string Body(int lines)
    {
        var statements = Enumerable.Range(0, lines / 5).Select(i =>
            $$"""
                    int v{{i}} = await Get({{i}});
                    if (v{{i}} % 3 == 0) Log(v{{i}});
                    else await Step("s{{i}}");
                    sum += v{{i}} + await Now({{i}});
                    Log(sum);

            """);
        return $"public static partial class Program\n{{\n    [Coroutine]\n    public static async Coro Run()\n    {{\n        int sum = 0;\n{string.Concat(statements)}    }}\n}}\n";
    }

    private static string File(int file)
    {
        var methods = Enumerable.Range(0, 10).Select(i =>
            $$"""
                [Coroutine]
                public static async Coro<int> M{{i}}(int n)
                {
                    int sum = 0;
                    for (int i = 0; i < n; i++)
                    {
                        try { sum += await {{(i > 0 ? $"M{i - 1}(n - 1)" : "Get(n)")}}; }
                        finally { Log(sum); }
                    }

                    return sum;
                }

            """);
        return $"public static partial class File{file}\n{{\n{string.Concat(methods)}}}\n";
    }
}
