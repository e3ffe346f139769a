extern alias Analyzers;

using System.Collections.Immutable;
using System.Text;
using CoroGen.Generator;
using CoroGen.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoroGen.Docs.Tests;

/// <summary>Compiles examples as the projects of users are compiled.</summary>
internal static class ExampleCompiler
{
    private static readonly ImmutableArray<MetadataReference> s_references = FindReferences();

    private static readonly CSharpParseOptions s_parseOptions =
        new CSharpParseOptions(LanguageVersion.CSharp13).WithFeatures([new("InterceptorsNamespaces", "CoroGen.Generated")]);

    // What is declared or assigned to show it, and not used, and coroutines that only say what the reader has.
    private static readonly Dictionary<string, ReportDiagnostic> s_silenced =
        new[] { "CS0168", "CS0219", "CS0649", "CS0169", "CS0067", "CS0414", "CS1998", "CS8321", "CS8019" }.ToDictionary(static id => id, static _ => ReportDiagnostic.Suppress);

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers =
    [
        .. typeof(Analyzers::CoroGen.Analyzers.Descriptors).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>The example without the generator.</summary>
    public static CSharpCompilation Plain(Example example)
    {
        var trees = example.Sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, s_parseOptions, index == 0 ? "Usings.cs" : "Example.cs", Encoding.UTF8)).ToList();
        var isProgram = trees.Any(static tree => tree.GetCompilationUnitRoot().Members.Any(static member => member is GlobalStatementSyntax));
        return CSharpCompilation.Create(
            "Example",
            trees,
            s_references,
            new CSharpCompilationOptions(
                isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                nullableContextOptions: NullableContextOptions.Enable,
                specificDiagnosticOptions: s_silenced));
    }

    /// <summary>The example with what the generator adds, and what generator, compiler and analyzers complain of.</summary>
    public static (CSharpCompilation Compilation, string Generated, IReadOnlyList<Diagnostic> Complaints) Generate(Example example)
    {
        var plain = Plain(example);
        var driver = CSharpGeneratorDriver
            .Create([new CoroutineGenerator().AsSourceGenerator()], parseOptions: s_parseOptions)
            .RunGeneratorsAndUpdateCompilation(plain, out var output, out var reported);
        var analyzed = output.WithAnalyzers(s_analyzers).GetAllDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        var complaints = analyzed.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed).Concat(reported).ToList();
        return ((CSharpCompilation)output, string.Join("\n", driver.GetRunResult().GeneratedTrees.Select(static tree => tree.ToString())), complaints);
    }

    public static byte[] Emit(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return image.ToArray();
    }

    private static ImmutableArray<MetadataReference> FindReferences()
    {
        var library = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        string[] others =
        [
            typeof(Coro).Assembly.Location, typeof(FactAttribute).Assembly.Location, typeof(Assert).Assembly.Location,
            typeof(CoroHost).Assembly.Location, typeof(IServiceCollection).Assembly.Location, typeof(IHostedService).Assembly.Location, typeof(ILogger).Assembly.Location,
        ];
        return
        [
            .. trusted.Split(Path.PathSeparator)
                .Where(path => path.StartsWith(library, StringComparison.Ordinal))
                .Concat(others)
                .Select(static path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
