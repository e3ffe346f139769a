using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using CoroGen.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace CoroGen.Generator.Tests.Oracle;

/// <summary>Compiles programs in process, with and without the generator.</summary>
internal static class OracleCompiler
{
    /// <summary>What the generator says about a method that it leaves to the compiler.</summary>
    public const string FallbackId = "CORO0005";

    private static readonly ImmutableArray<MetadataReference> s_references = FindReferences();

    // Its flow analysis has been seen to go on for ever.
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(90);

    private static readonly ConcurrentDictionary<LanguageVersion, SyntaxTree> s_preludes = new();

    private static readonly ConcurrentDictionary<(LanguageVersion, OptimizationLevel, bool), CSharpCompilation> s_bases = new();

    private static readonly ConcurrentDictionary<(LanguageVersion, OptimizationLevel, bool, bool), CSharpCompilation> s_programs = new();

    /// <summary>The sources of a program with its prelude, bound to the base class library and CoroGen.</summary>
    public static CSharpCompilation Compilation(
        OracleOptions options, OptimizationLevel optimization, IEnumerable<string> sources, string assemblyName = "Program")
    {
        // Compilations that are made from one another share the symbols of their references, which cost more than a small program does.
        var parseOptions = ParseOptions(options.Language);
        var trees = sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, parseOptions, $"{assemblyName}{index}.cs", Encoding.UTF8)).ToArray();
        var basis = s_bases.GetOrAdd((options.Language, optimization, options.CheckOverflow), static key => Base(key.Item1, key.Item2, key.Item3));
        if (assemblyName != "Program") basis = basis.WithAssemblyName(assemblyName).RemoveAllSyntaxTrees();
        return basis.AddSyntaxTrees(trees);
    }

    /// <summary>The sources of a program that has its prelude as a library.</summary>
    public static CSharpCompilation Program(OracleOptions options, OptimizationLevel optimization, IEnumerable<string> sources)
    {
        var parseOptions = ParseOptions(options.Language);
        var trees = sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, parseOptions, $"Program{index}.cs", Encoding.UTF8)).ToArray();
        return ProgramBase(options.Language, optimization, options.CheckOverflow, hasFrames: false).AddSyntaxTrees(trees);
    }

    /// <summary>Whether the compiler is newer than the one that the generator is built against.</summary>
    public static bool IsNewer { get; } = LanguageVersion.Latest.MapSpecifiedToEffectiveVersion() > LanguageVersion.CSharp13;

    public static CSharpParseOptions ParseOptions(LanguageVersion language) => new CSharpParseOptions(language)
        .WithFeatures([new("InterceptorsNamespaces", "CoroGen.Generated")])
        .WithPreprocessorSymbols("DEBUG_LOG");

    /// <summary>Runs the generator, and fails if it throws or complains about anything but methods that it leaves to the compiler.</summary>
    public static GeneratedProgram Generate(CSharpCompilation compilation)
    {
        compilation = WithFrames(compilation);
        var parseOptions = (CSharpParseOptions)compilation.SyntaxTrees.First().Options;
        var driver = CSharpGeneratorDriver
            .Create([new CoroutineGenerator().AsSourceGenerator()], parseOptions: parseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        var result = driver.GetRunResult();
        if (result.Results.Select(each => each.Exception).FirstOrDefault(exception => exception is not null) is { } crash)
            throw new OracleException($"The generator threw {crash}");
        var fallbacks = diagnostics.Where(diagnostic => diagnostic.Id == FallbackId).ToArray();
        if (diagnostics.Except(fallbacks).FirstOrDefault() is { } unexpected)
            throw new OracleException($"The generator reported {unexpected}");
        return new GeneratedProgram((CSharpCompilation)output, result.GeneratedTrees, fallbacks);
    }

    /// <summary>Gives the image, or fails with the errors and the generated lines that they stand in.</summary>
    public static byte[] Emit(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var emission = Task.Factory.StartNew(
            () => compilation.Emit(image, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded)),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        if (!Patience.Wait(emission, s_limit)) throw new OracleException($"The compiler did not come to an end within {s_limit.TotalSeconds} seconds of processor time.");
        var result = emission.Result;
        if (result.Success) return image.ToArray();
        var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        throw new OracleException(
            $"The program does not compile:\n{string.Join("\n", errors.Take(8).Select(Describe))}");
    }

    private static string Describe(Diagnostic error)
    {
        // The position in the tree itself: #line directives map generated code to the user's file.
        var tree = error.Location.SourceTree;
        if (tree is null) return error.ToString();
        var line = tree.GetText().Lines.GetLineFromPosition(error.Location.SourceSpan.Start);
        return $"{Path.GetFileName(tree.FilePath)}({line.LineNumber + 1}): {error.Id}: {error.GetMessage()}\n    {line.ToString().Trim()}";
    }

    private static CSharpCompilation Base(LanguageVersion language, OptimizationLevel optimization, bool checkOverflow)
    {
        var prelude = s_preludes.GetOrAdd(
            language, static version => CSharpSyntaxTree.ParseText(Prelude.Text, ParseOptions(version), "Prelude.cs", Encoding.UTF8));
        var compilation = CSharpCompilation.Create(
            "Program",
            [prelude],
            s_references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: optimization,
                allowUnsafe: true,
                checkOverflow: checkOverflow,
                nullableContextOptions: NullableContextOptions.Enable,
                concurrentBuild: false));
        _ = compilation.GetSpecialType(SpecialType.System_Object);
        return compilation;
    }

    private static CSharpCompilation ProgramBase(LanguageVersion language, OptimizationLevel optimization, bool checkOverflow, bool hasFrames) =>
        s_programs.GetOrAdd((language, optimization, checkOverflow, hasFrames), static key =>
        {
            var library = PreludeLibrary.Of(key.Item2);
            var compilation = Base(key.Item1, key.Item2, key.Item3)
                .RemoveAllSyntaxTrees()
                .AddReferences(key.Item4 ? library.GeneratedReference : library.PlainReference)
                .AddSyntaxTrees(CSharpSyntaxTree.ParseText(Prelude.Usings, ParseOptions(key.Item1), "Usings.cs", Encoding.UTF8));
            _ = compilation.GetSpecialType(SpecialType.System_Object);
            return compilation;
        });

    // The program as it is when its library was compiled with the generator, too.
    private static CSharpCompilation WithFrames(CSharpCompilation program)
    {
        if (!PreludeLibrary.IsUsedBy(program)) return program;
        var options = program.Options;
        var basis = ProgramBase(((CSharpParseOptions)program.SyntaxTrees[0].Options).SpecifiedLanguageVersion, options.OptimizationLevel, options.CheckOverflow, hasFrames: true);
        return basis.RemoveAllSyntaxTrees().AddSyntaxTrees(program.SyntaxTrees).WithOptions(options);
    }

    private static ImmutableArray<MetadataReference> FindReferences()
    {
        var library = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. trusted.Split(Path.PathSeparator)
                .Where(path => path.StartsWith(library, StringComparison.Ordinal))
                .Append(typeof(Coro).Assembly.Location)
                .Append(typeof(Trace).Assembly.Location)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
