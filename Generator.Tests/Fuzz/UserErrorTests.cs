using CoroGen.Generator.Tests.Oracle;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Fuzz;

/// <summary>An error in a coroutine is reported once, in the user's file, and never in generated code.</summary>
public sealed class UserErrorTests
{
    [Theory]
    [InlineData("int x = \"text\";")]
    [InlineData("Undefined(await Get(1));")]
    [InlineData("int x; Log(x);")]
    [InlineData("int x = await Get(1)")]
    [InlineData("await 5;")]
    [InlineData("return 5;")]
    [InlineData("var n = await Step(\"void\");")]
    [InlineData("foreach (var x in 5) await Get(x);")]
    [InlineData("lock (new object()) await Step(\"in lock\");")]
    [InlineData("goto nowhere;")]
    [InlineData("if (await Get(1)) Log(1);")]
    [InlineData("string s = null; await Get(s.Lenght);")]
    [InlineData("switch (await Get(1)) { case 1: Log(1); }")]
    [InlineData("break;")]
    [InlineData("try { await Step(\"x\"); }")]
    public void Errors_are_reported_once_in_the_users_file(string statement)
    {
        var source = $$"""
            public static partial class Program
            {
                [Coroutine]
                public static async Coro Run()
                {
                    await Step("before");
                    {{statement}}
                    await Step("after");
                }
            }
            """;
        var plain = OracleCompiler.Compilation(OracleOptions.Default, OptimizationLevel.Release, [source]);
        var driver = CSharpGeneratorDriver
            .Create([new CoroutineGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)plain.SyntaxTrees[0].Options)
            .RunGeneratorsAndUpdateCompilation(plain, out var generated, out _);
        Assert.Null(driver.GetRunResult().Results.Single().Exception);
        var expected = ErrorsOf(plain);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, ErrorsOf(generated));
    }

    private static string[] ErrorsOf(Compilation compilation) =>
    [
        .. compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => $"{diagnostic.Location.SourceTree?.FilePath} {diagnostic}")
            .Order(StringComparer.Ordinal),
    ];
}
