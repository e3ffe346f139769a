using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CoroGen.Analyzers.Tests.Testing;

/// <summary>The base of the test classes: one for each analyzer.</summary>
public abstract class AnalyzerTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>Expects a diagnostic at each mark and nowhere else.</summary>
    private protected static async Task<ImmutableArray<Diagnostic>> Reports(string marked, OutputKind outputKind = OutputKind.DynamicallyLinkedLibrary)
    {
        MarkedSource expected = MarkedSource.Parse(marked);
        if (expected.Spans.Count == 0) Assert.Fail("Nothing is marked; use ReportsNothing.");
        return await Check(expected, outputKind);
    }

    /// <summary>Expects no diagnostic.</summary>
    private protected static async Task ReportsNothing(string source, OutputKind outputKind = OutputKind.DynamicallyLinkedLibrary)
    {
        MarkedSource expected = MarkedSource.Parse(source);
        if (expected.Spans.Count != 0) Assert.Fail("Something is marked; use Reports.");
        await Check(expected, outputKind);
    }

    private protected static async Task<ImmutableArray<Diagnostic>> Check(MarkedSource expected, OutputKind outputKind)
    {
        Compilation compilation = await TestProject.CompileAsync(TestProject.CreateDocument(expected.Text, outputKind), "The source");
        ImmutableArray<Diagnostic> diagnostics = await TestProject.AnalyzeAsync(compilation, new TAnalyzer());
        IEnumerable<TextSpan> spans = diagnostics.Select(diagnostic => diagnostic.Location.SourceSpan);
        Assert.Equal(MarkedSource.Render(expected.Text, expected.Spans), MarkedSource.Render(expected.Text, spans));
        return diagnostics;
    }
}
