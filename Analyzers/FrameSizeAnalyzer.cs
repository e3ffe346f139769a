using System.Collections.Immutable;
using CoroGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CoroGen.Analyzers;

/// <summary>CORO0027: a coroutine whose frame is too large for its callers to hold, with what takes the room.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FrameSizeAnalyzer : CoroutineAnalyzer
{
    /// <summary>The option for another limit, in bytes.</summary>
    public const string Option = "corogen_frame_size_limit";

    // As the generator's: callers put a larger frame into a box of its own.
    private const int DefaultLimit = 1024;

    private const int FieldsNamed = 3;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.FrameIsLarge];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types)
    {
        var sizes = new FrameSizes();
        context.RegisterSymbolAction(symbol => Analyze(symbol, types, sizes), SymbolKind.Method);
    }

    private static void Analyze(SymbolAnalysisContext context, CoroutineTypes types, FrameSizes sizes)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (!types.IsCoroutine(method) || method.Locations[0] is not { SourceTree: { } tree } place || CalleeFrame.FindDeclared(method) is not { } frame)
            return;
        int limit = context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(Option, out string? text) && int.TryParse(text, out int number)
            ? number
            : DefaultLimit;
        int size = sizes.Of(frame);
        if (size <= limit) return;
        IEnumerable<string> largest = FrameSizes.FieldsOf(frame)
            .Select(field => (field.Name, Size: sizes.Of(field.Type)))
            .OrderByDescending(static field => field.Size)
            .Take(FieldsNamed)
            .Select(static field => $"{field.Name} ({field.Size})");
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.FrameIsLarge, place, method.Name, size, limit, string.Join(", ", largest)));
    }
}
