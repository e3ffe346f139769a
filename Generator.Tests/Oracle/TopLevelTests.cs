using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Oracle;

public sealed class TopLevelTests
{
    [Fact]
    public void Coroutines_beside_top_level_statements_get_frames()
    {
        const string Source = """
            using CoroGen;
            Coro.Run(Program.Work());
            partial class Program
            {
                [Coroutine] public static async Coro Work() => await Coro.Yield();
            }
            """;
        var compilation = OracleCompiler.Compilation(OracleOptions.Default, OptimizationLevel.Release, [Source]);
        compilation = compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication));
        var driver = CSharpGeneratorDriver.Create([new CoroutineGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        Assert.DoesNotContain(generated.GetDiagnostics(), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.NotNull(generated.GetTypeByMetadataName("Program")!.GetTypeMembers("Work_Frame").SingleOrDefault());
    }
}
