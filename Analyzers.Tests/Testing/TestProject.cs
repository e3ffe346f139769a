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
        global using CoroGen;
        """;

    private static readonly ImmutableArray<MetadataReference> s_references = FindReferences();

    /// <summary>The one document of the project, in a workspace of its own.</summary>
    public static Document CreateDocument(string text, OutputKind outputKind = OutputKind.DynamicallyLinkedLibrary)
    {
        var workspace = new AdhocWorkspace();
        var id = ProjectId.CreateNewId();
        DocumentId documentId = DocumentId.CreateNewId(id);
        Solution solution = workspace.CurrentSolution
            .AddProject(id, "Test", "Test", LanguageNames.CSharp)
            .WithProjectCompilationOptions(id, new CSharpCompilationOptions(outputKind, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable))
            .WithProjectParseOptions(id, new CSharpParseOptions(LanguageVersion.Preview))
            .AddMetadataReferences(id, s_references)
            .AddDocument(DocumentId.CreateNewId(id), "Usings.cs", SourceText.From(Usings))
            .AddDocument(DocumentId.CreateNewId(id), "StandIn.cs", SourceText.From(StandIn.Text))
            .AddDocument(documentId, "Test.cs", SourceText.From(text));
        return solution.GetDocument(documentId)!;
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
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation, params DiagnosticAnalyzer[] analyzers)
    {
        ImmutableArray<Diagnostic> diagnostics = await compilation
            .WithAnalyzers([.. analyzers])
            .GetAnalyzerDiagnosticsAsync();
        Diagnostic? crash = diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == "AD0001");
        Assert.True(crash is null, crash?.ToString());
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan)];
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
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
