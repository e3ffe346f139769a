using CoroGen.Generator.Tests.Oracle;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Incremental;

/// <summary>The generator run on a project, and again after an edit, with what its steps did in the second run.</summary>
internal sealed class TwoRuns
{
    private readonly GeneratorRunResult _second;

    private TwoRuns(GeneratorRunResult second) => _second = second;

    /// <summary>What the outputs of the second run came from, by reason.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Outputs =>
    [
        .. _second.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs).Select(output => output.Reason),
    ];

    /// <summary>How many outputs of the generator's own named steps were made anew.</summary>
    public int Reruns => NamedSteps
        .SelectMany(step => step.Value)
        .SelectMany(step => step.Outputs)
        .Count(output => output.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New);

    /// <summary>The steps that the generator named.</summary>
    public IEnumerable<KeyValuePair<string, System.Collections.Immutable.ImmutableArray<IncrementalGeneratorRunStep>>> NamedSteps =>
        _second.TrackedSteps.Where(step => !IsBuiltIn(step.Key));

    public static TwoRuns Of(string[] sources, string[] edited)
    {
        var first = OracleCompiler.Compilation(OracleOptions.Default, OptimizationLevel.Release, sources);
        var second = first;
        for (var i = 0; i < edited.Length; i++)
        {
            // The other trees stay the same objects, as in an editor.
            var path = $"Program{i}.cs";
            var old = first.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == path);
            var text = CSharpSyntaxTree.ParseText(edited[i], (CSharpParseOptions)first.SyntaxTrees[0].Options, path, System.Text.Encoding.UTF8);
            if (old is null) second = second.AddSyntaxTrees(text);
            else if (old.ToString() != edited[i]) second = second.ReplaceSyntaxTree(old, text);
        }

        var driver = CSharpGeneratorDriver.Create(
            [new CoroutineGenerator().AsSourceGenerator()],
            parseOptions: (CSharpParseOptions)first.SyntaxTrees[0].Options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        var result = driver.RunGenerators(first).RunGenerators(second).GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return new TwoRuns(result);
    }

    // Roslyn's own steps, which have these names in every generator.
    private static bool IsBuiltIn(string name) =>
        name is "Compilation" or "ParseOptions" or "AnalyzerConfigOptions" or "MetadataReferences" or "AdditionalTexts"
            || name.Contains("ForAttribute", StringComparison.Ordinal) || name.Contains("SourceOutput", StringComparison.Ordinal);
}
