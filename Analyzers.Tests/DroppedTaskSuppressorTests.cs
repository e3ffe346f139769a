using CoroGen.Analyzers.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CoroGen.Analyzers.Tests;

public sealed class DroppedTaskSuppressorTests
{
    [Theory]
    [InlineData("Coro.CreateTask(F());", true)]
    [InlineData("EventLoop.Current.CreateTask(F(), \"name\");", true)]
    [InlineData("F();", true)]
    [InlineData("Coro.Sleep(1);", true)]
    [InlineData("Action a = () => F();", true)]
    [InlineData("void Local() => F();", true)]
    [InlineData("Task.Delay(1);", false)]
    public async Task A_task_of_a_loop_need_not_be_awaited_and_a_dropped_coroutine_has_a_report_of_its_own(string statement, bool isSuppressed)
    {
        var document = TestProject.CreateDocument($$"""
            public static partial class Program
            {
                [Coroutine]
                public static async Coro F()
                {
                    {{statement}}
                    await Coro.Yield();
                }
            }
            """);
        var compilation = await TestProject.CompileAsync(document, "The source");
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        var diagnostics = await compilation.WithAnalyzers([new DroppedTaskSuppressor()], options).GetAllDiagnosticsAsync();
        var warning = Assert.Single(diagnostics, static diagnostic => diagnostic.Id == "CS4014");
        Assert.Equal(isSuppressed, warning.IsSuppressed);
    }
}
