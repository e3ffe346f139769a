using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CoroGen.Analyzers.Tests.Testing;

/// <summary>A small C# project in memory that references the base class library and CoroGen.</summary>
internal static class TestProject
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading;
        global using System.Threading.Tasks;

        """;

    private const string LibraryUsing = "global using CoroGen;";

    private static readonly Document s_library = CreateEmpty(OutputKind.DynamicallyLinkedLibrary);

    private static readonly Document s_program = CreateEmpty(OutputKind.ConsoleApplication);

    private static readonly Lazy<Document> s_libraryWithoutUsing = new(static () => CreateEmpty(OutputKind.DynamicallyLinkedLibrary, Usings));

    private static readonly Lazy<Document> s_programWithoutUsing = new(static () => CreateEmpty(OutputKind.ConsoleApplication, Usings));

    /// <summary>The project with this text as its one document, in which CoroGen is imported by the project or is not. The projects share what they have read of their references.</summary>
    public static Document CreateDocument(string text, OutputKind outputKind = OutputKind.DynamicallyLinkedLibrary, bool isImported = true) =>
        ((outputKind == OutputKind.ConsoleApplication, isImported) switch
        {
            (true, true) => s_program,
            (true, false) => s_programWithoutUsing.Value,
            (false, true) => s_library,
            (false, false) => s_libraryWithoutUsing.Value,
        }).WithText(SourceText.From(text));

    /// <summary>A program of these files.</summary>
    public static Project CreateProject(IEnumerable<(string Path, SourceText Text)> files)
    {
        Solution solution = s_program.Project.Solution
            .AddDocument(DocumentId.CreateNewId(s_program.Project.Id), "ImplicitUsings.cs", SourceText.From("global using System.IO; global using System.Linq; global using System.Net.Http;"));
        foreach ((string path, SourceText text) in files)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(s_program.Project.Id), Path.GetFileName(path), text, filePath: path);
        }

        return solution.GetProject(s_program.Project.Id)!;
    }

    /// <summary>Gives the compilation, or fails when the source has errors.</summary>
    public static async Task<Compilation> CompileAsync(Document document, string what)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        Diagnostic[] errors = [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        if (errors.Length > 0)
        {
            Assert.Fail($"{what} does not compile:\n{string.Join("\n", errors.Select(error => error.ToString()))}\n{await document.GetTextAsync()}");
        }

        return compilation;
    }

    /// <summary>Runs the analyzer; a crash of it is a failure.</summary>
    public static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation, params DiagnosticAnalyzer[] analyzers) =>
        AnalyzeAsync(compilation, new AnalyzerOptions([]), analyzers);

    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation, AnalyzerOptions options, params DiagnosticAnalyzer[] analyzers)
    {
        ImmutableArray<Diagnostic> diagnostics = await compilation
            .WithAnalyzers([.. analyzers], options)
            .GetAnalyzerDiagnosticsAsync();
        Diagnostic? crash = diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == "AD0001");
        if (crash is not null) Assert.Fail($"{crash}\n{crash.Descriptor.Description}");
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan)];
    }

    private static Document CreateEmpty(OutputKind outputKind, string usings = Usings + LibraryUsing)
    {
        var id = ProjectId.CreateNewId();
        DocumentId documentId = DocumentId.CreateNewId(id);
        Document document = new AdhocWorkspace().CurrentSolution
            .AddProject(id, "Test", "Test", LanguageNames.CSharp)
            .WithProjectCompilationOptions(id, new CSharpCompilationOptions(outputKind, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable))
            .WithProjectParseOptions(id, new CSharpParseOptions(LanguageVersion.Preview))
            .AddMetadataReferences(id, FindReferences())
            .AddDocument(DocumentId.CreateNewId(id), "Usings.cs", SourceText.From(usings))
            .AddDocument(documentId, "Test.cs", SourceText.From(""))
            .GetDocument(documentId)!;

        // Without this each copy would bind the references again.
        Compilation? shared = document.Project.GetCompilationAsync().GetAwaiter().GetResult();
        return shared is null ? throw new InvalidOperationException("The empty project has no compilation.") : document;
    }

    private static ImmutableArray<MetadataReference> FindReferences()
    {
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        string library = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return
        [
            .. trusted
                .Split(Path.PathSeparator)
                .Where(path => path.StartsWith(library, StringComparison.Ordinal))
                .Append(typeof(Coro).Assembly.Location)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
