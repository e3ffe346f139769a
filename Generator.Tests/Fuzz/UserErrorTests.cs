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
    [InlineData("Func<int> f = () => nowhere;")]
    [InlineData("int Local() { return \"text\"; } Log(Local());")]
    [InlineData("var q = from x in await Get(5) select x;")]
    [InlineData("using (5) await Step(\"x\");")]
    [InlineData("await foreach (var x in new int[1]) Log(x);")]
    [InlineData("switch (1) { case string s: await Step(s); break; }")]
    [InlineData("throw 5;")]
    [InlineData("yield return 1;")]
    [InlineData("int a = 1; int a = await Get(2);")]
    [InlineData("const int c = await Get(1);")]
    [InlineData("Log(this);")]
    [InlineData("ref int r = ref (new int[1])[0]; await Step(\"x\"); r++;")]
    [InlineData("Span<int> span = stackalloc int[1]; await Step(\"x\"); span[0]++;")]
    [InlineData("string s = await Get<string?>(null) switch { { Length: > 0 } t => t, null => 5 };")]
    [InlineData("try { await Step(\"x\"); } catch (string e) when (await Get(true)) { }")]
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

    // Some errors, as that of a span that lives across an await, are found only as code is emitted.
    private static string[] ErrorsOf(Compilation compilation) =>
    [
        .. compilation.Emit(Stream.Null).Diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => $"{diagnostic.Location.SourceTree?.FilePath} {diagnostic}")
            .Order(StringComparer.Ordinal),
    ];
}
