using System.Collections.Immutable;
using CoroGen.Analyzers.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers.Tests;

public sealed class CoroutineBodySuppressorTests
{
    [Theory]
    [InlineData("[Coroutine] async Coro F() { }", true)]
    [InlineData("[Coroutine] async Coro<int> F() => 1;", true)]
    [InlineData("[Coroutine] async IAsyncEnumerable<int> F() { yield return 1; }", true)]
    [InlineData("Func<Coro> F() => async () => { };", true)]
    [InlineData("void F() { async Coro Local() { } Coro.CreateTask(Local()); }", true)]
    [InlineData("async Task F() { }", false)]
    [InlineData("Func<Task> F() => async () => { };", false)]
    [InlineData("async Coro F() { Func<Task> f = async () => { }; await f(); }", false)]
    public async Task A_coroutine_need_not_await(string member, bool isSuppressed) => await Check(member, "CS1998", isSuppressed);

    [Theory]
    [InlineData("CA2007")]
    [InlineData("VSTHRD111")]
    public async Task ConfigureAwait_is_asked_of_other_methods_only(string id)
    {
        await Check("async Coro F(Task task) { await task; }", id, true);
        await Check("Func<Task, Coro> F() => async task => await task;", id, true);
        await Check("async Task F(Task task) { await task; }", id, false);
        await Check("async Coro F(Task task) { Func<Task> f = async () => await task; await Coro.FromTask(f()).WithCancellation(default); }", id, false, 2);
    }

    private static async Task Check(string member, string id, bool isSuppressed, int count = 1)
    {
        Compilation compilation = await TestProject.CompileAsync(TestProject.CreateDocument($"partial class Work {{ {member} }}"), "The source");
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        ImmutableArray<Diagnostic> diagnostics = await compilation
            .WithAnalyzers([new CoroutineBodySuppressor(), new AwaitReporter()], options)
            .GetAllDiagnosticsAsync();
        Diagnostic[] reported = [.. diagnostics.Where(diagnostic => diagnostic.Id == id).OrderBy(diagnostic => diagnostic.Location.SourceSpan)];
        Assert.Equal(count, reported.Length);
        Assert.Equal(isSuppressed, reported[0].IsSuppressed);
    }

    /// <summary>Stands for the analyzers of others: reports each awaited expression.</summary>
#pragma warning disable RS1036, RS1038, RS1041, RS2008 // Of no package, and run by this test alone.
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class AwaitReporter : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptor("CA2007"), Descriptor("VSTHRD111")];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterOperationAction(Report, OperationKind.Await);
        }

        private static DiagnosticDescriptor Descriptor(string id) => new(id, id, id, "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        private void Report(OperationAnalysisContext context)
        {
            foreach (DiagnosticDescriptor descriptor in SupportedDiagnostics)
            {
                context.ReportDiagnostic(Diagnostic.Create(descriptor, ((IAwaitOperation)context.Operation).Operation.Syntax.GetLocation()));
            }
        }
    }
}
