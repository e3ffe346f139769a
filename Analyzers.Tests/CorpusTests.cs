using System.Collections.Immutable;
using CoroGen.Analyzers.Tests.Testing;
using CoroGen.Generator.Tests.Oracle;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CoroGen.Analyzers.Tests;

/// <summary>A warning always means a bug: on programs that are right there is none. What they do on purpose they say by a pragma.</summary>
public class CorpusTests
{
    private const int TokensApart = 3;

    private const int ProgramsApart = 3;

    private static readonly string[] s_aboutDeclarations =
        [DiagnosticIds.TypeIsNotPartial, DiagnosticIds.CoroutineIsNotAsync, DiagnosticIds.OverrideIsNotCoroutine];

    [Theory]
    [InlineData("Samples", 40)]
    [InlineData("Runtime", 40)]
    public async Task Programs_that_are_right_have_no_warning(string folder, int mostErrors)
    {
        Project project = TestProject.CreateProject(FilesOf(folder).Select(static path => (path, SourceText.From(File.ReadAllText(path)))));
        Assert.NotEmpty(project.DocumentIds);

        // Nothing is said of a body with an error, as it is where a package is missing.
        Compilation compilation = (await project.GetCompilationAsync())!;
        Diagnostic[] errors = [.. compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        if (errors.Length > mostErrors) Assert.Fail($"{errors.Length} errors:\n{string.Join("\n", errors.Take(20).AsEnumerable())}");
        ImmutableArray<Diagnostic> diagnostics = await TestProject.AnalyzeAsync(compilation, [.. AllAnalyzers.Analyzers]);

        if (Warnings(diagnostics) is { Length: > 0 } warnings) Assert.Fail(warnings);
    }

    // What the rules about declarations report, some of these programs are made of. The scenarios of Conformance are built with all warnings as errors.
    [Fact]
    public async Task The_programs_of_the_generators_tests_have_no_warning()
    {
        Project shared = TestProject.CreateProject(
        [
            ("Prelude.cs", SourceText.From(Prelude.Text)),
            ("Trace.cs", SourceText.From(Repository.Read("Generator.Tests", "Oracle", "Trace.cs"))),
        ]);
        Compilation library = (await shared.GetCompilationAsync())!.WithOptions(shared.CompilationOptions!.WithOutputKind(OutputKind.DynamicallyLinkedLibrary));
        string reported = "", wrong = "";

        // Programs that stand alone.
        string[] paths =
        [
            .. FilesOf("Generator.Tests/Oracle/Programs/Sources")
                .Where(static path => !path.Contains("Shared", StringComparison.Ordinal) && !File.ReadLines(path).First().Contains("with=", StringComparison.Ordinal))
                .Where(static (_, index) => index % ProgramsApart == 0),
        ];
        foreach (string path in paths)
        {
            SyntaxTree tree = CSharpSyntaxTree.ParseText(await File.ReadAllTextAsync(path), (CSharpParseOptions)shared.ParseOptions!, path);
            Compilation compilation = library.AddSyntaxTrees(tree);
            Diagnostic? error = compilation.GetSemanticModel(tree).GetDiagnostics().FirstOrDefault(static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error);
            if (error is not null) wrong += error + "\n";
            ImmutableArray<Diagnostic> diagnostics = await TestProject.AnalyzeAsync(compilation, [.. AllAnalyzers.Analyzers]);
            reported += Warnings([.. diagnostics.Where(static diagnostic => !s_aboutDeclarations.Contains(diagnostic.Id))]);
        }

        if (reported.Length > 0) Assert.Fail(reported);
        if (wrong.Count(static character => character == '\n') > paths.Length / 20) Assert.Fail(wrong);
    }

    [Fact]
    public async Task An_error_in_a_body_adds_nothing()
    {
        Assert.Empty(await Diagnose(CleanSource.Text));
        SyntaxToken[] tokens =
        [
            .. CSharpSyntaxTree.ParseText(CleanSource.Text).GetRoot()
                .DescendantNodes().OfType<BlockSyntax>().Where(static block => block.Parent is MethodDeclarationSyntax)
                .SelectMany(static block => block.Statements).SelectMany(static statement => statement.DescendantTokens()),
        ];

        // Whatever of a right program is not yet typed: if the compiler has something to say, nothing is said beside it.
        for (int i = 0; i < tokens.Length; i += TokensApart)
        {
            string half = CleanSource.Text.Remove(tokens[i].SpanStart, tokens[i].Span.Length);
            Compilation compilation = (await TestProject.CreateDocument(half).Project.GetCompilationAsync())!;
            if (compilation.GetDiagnostics().All(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Error)) continue;
            ImmutableArray<Diagnostic> diagnostics = await Diagnose(half);
            if (!diagnostics.IsEmpty) Assert.Fail($"Without '{tokens[i]}' at {tokens[i].GetLocation()}: {string.Join(", ", diagnostics)}\n{half}");
        }
    }

    private static string Warnings(ImmutableArray<Diagnostic> diagnostics) =>
        string.Concat(diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(static diagnostic => diagnostic + "\n"));

    private static async Task<ImmutableArray<Diagnostic>> Diagnose(string source) =>
        await TestProject.AnalyzeAsync((await TestProject.CreateDocument(source).Project.GetCompilationAsync())!, [.. AllAnalyzers.Analyzers]);

    private static IEnumerable<string> FilesOf(string folder) => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
        .Where(static path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);
}
