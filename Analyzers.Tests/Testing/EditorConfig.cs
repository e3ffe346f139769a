using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CoroGen.Analyzers.Tests.Testing;

/// <summary>An .editorconfig with one option for all files.</summary>
internal sealed class EditorConfig : AnalyzerConfigOptionsProvider
{
    private readonly Options _options;

    private EditorConfig(Options options) => _options = options;

    public override AnalyzerConfigOptions GlobalOptions => _options;

    public static AnalyzerOptions With(string name, string value) => new([], new EditorConfig(new Options(name, value)));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _options;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _options;

    private sealed class Options(string name, string value) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? found)
        {
            found = key == name ? value : null;
            return found is not null;
        }
    }
}
