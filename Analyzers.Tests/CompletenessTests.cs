using System.Reflection;
using System.Text.RegularExpressions;
using CoroGen.Analyzers.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CoroGen.Analyzers.Tests;

/// <summary>Each diagnostic has a descriptor, a page, a test class and an entry in the release tracking.</summary>
public partial class CompletenessTests
{
    private const string FaultId = "CORO0011";

    // Editors open the link as it stands: a path would lead nowhere.
    private const string HelpRoot = "https://github.com/corogen/corogen/blob/main/docs/diagnostics/";

    public static TheoryData<string> Ids => [.. typeof(DiagnosticIds).GetFields().Select(constant => (string)constant.GetRawConstantValue()!)];

    public static TheoryData<string> Pages =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "docs", "diagnostics"), "CORO*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Ids))]
    public void One_analyzer_reports_it_with_a_link_to_its_page(string id)
    {
        DiagnosticDescriptor descriptor = DescriptorOf(id);

        Assert.Equal("CoroGen", descriptor.Category);
        Assert.Equal($"{HelpRoot}{id}.md", descriptor.HelpLinkUri);
        Assert.True(descriptor.IsEnabledByDefault);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Its_page_and_the_index_name_it(string id)
    {
        DiagnosticDescriptor descriptor = DescriptorOf(id);

        Assert.StartsWith($"# {id}: {descriptor.Title}\n\nSeverity: {descriptor.DefaultSeverity.ToString().ToLowerInvariant()}", PageOf(id), StringComparison.Ordinal);
        Assert.Contains($"| [{id}]({id}.md) | {descriptor.DefaultSeverity} | {descriptor.Title} |", Repository.Read("docs", "diagnostics", "README.md"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Ids))]
    public void The_release_tracking_has_it(string id)
    {
        DiagnosticDescriptor descriptor = DescriptorOf(id);
        string tracking = Repository.Read("Analyzers", "AnalyzerReleases.Shipped.md") + Repository.Read("Analyzers", "AnalyzerReleases.Unshipped.md");

        Assert.Contains($"\n{id} | CoroGen | {descriptor.DefaultSeverity} | ", tracking, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Its_test_classes_have_positive_and_negative_cases(string id)
    {
        Type analyzer = AnalyzerOf(id).GetType();
        string[] cases =
        [
            .. typeof(CompletenessTests).Assembly.GetTypes()
                .Where(type => !type.IsAbstract && Bases(type).Any(parent => parent == typeof(AnalyzerTest<>).MakeGenericType(analyzer)))
                .SelectMany(static tests => tests.GetMethods())
                .Where(static method => method.GetCustomAttribute<FactAttribute>() is not null)
                .Select(static method => method.Name),
        ];

        Assert.Contains(cases, name => name.EndsWith("fine", StringComparison.Ordinal));
        Assert.Contains(cases, name => !name.EndsWith("fine", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Pages))]
    public void A_page_has_all_its_parts(string id)
    {
        string[] headings = [.. Heading().Matches(PageOf(id)).Select(match => match.Groups[1].Value)];

        Assert.Equal(["What it means", "Why it matters", "Example", "Corrected", "How to suppress it"], headings);
        Assert.Contains($"dotnet_diagnostic.{id}.severity", PageOf(id), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CORO0005", "Info")]
    [InlineData("CORO0011", "Warning")]
    public void The_generators_descriptors_match_their_pages(string id, string severity)
    {
        string source = Repository.Read("Generator", "Diagnostics", "Descriptors.cs");

        Assert.Contains($"helpLinkUri: HelpPages.Root + \"{id}\" + HelpPages.Extension", source, StringComparison.Ordinal);
        Assert.Contains($"Root = \"{HelpRoot}\"", Repository.Read("Generator", "Diagnostics", "HelpPages.cs"), StringComparison.Ordinal);
        string descriptor = source[source.IndexOf($"\"{id}\"", StringComparison.Ordinal)..];
        Assert.Contains($"DiagnosticSeverity.{severity}", descriptor[..descriptor.IndexOf("helpLinkUri", StringComparison.Ordinal)], StringComparison.Ordinal);
        string title = PageOf(id).Split('\n')[0][$"# {id}: ".Length..];
        Assert.Contains($"\"{title}\"", descriptor, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Pages))]
    public void A_page_belongs_to_a_tracked_diagnostic(string id)
    {
        string owner = id is "CORO0005" or FaultId ? "Generator" : "Analyzers";

        Assert.Contains($"\n{id} | CoroGen | ", Repository.Read(owner, "AnalyzerReleases.Shipped.md") + Repository.Read(owner, "AnalyzerReleases.Unshipped.md"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task The_example_is_reported_and_the_corrected_one_is_not(string id)
    {
        // Of a fault of the generator there is no example: each that is known is mended.
        if (id == FaultId) return;
        string[] examples = [.. CSharpBlock().Matches(PageOf(id)).Select(match => match.Groups[1].Value)];
        Assert.Equal(2, examples.Length);

        string[] expected = id == "CORO0005" ? [] : [id];
        Assert.Equal(expected, (await Diagnose(examples[0])).Distinct());
        Assert.Empty(await Diagnose(examples[1]));
    }

    [Fact]
    public void Each_fix_is_exported_and_can_fix_all()
    {
        Assert.All(AllAnalyzers.Fixes, fix =>
        {
            Assert.NotNull(fix.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>());
            Assert.Same(WellKnownFixAllProviders.BatchFixer, fix.GetFixAllProvider());
            Assert.NotEmpty(fix.FixableDiagnosticIds);
            Assert.All(fix.FixableDiagnosticIds, id => Assert.Contains(id, Ids));
        });
    }

    [Fact]
    public void Each_refactoring_is_exported() => Assert.All(AllAnalyzers.Refactorings, refactoring =>
    {
        var export = refactoring.GetType().GetCustomAttribute<ExportCodeRefactoringProviderAttribute>();
        Assert.NotNull(export);
        Assert.Equal(refactoring.GetType().Name, export.Name);
        Assert.Equal([LanguageNames.CSharp], export.Languages);
    });

    private static async Task<IEnumerable<string>> Diagnose(string source)
    {
        bool isProgram = CSharpSyntaxTree.ParseText(source).GetRoot().ChildNodes().Any(static node => node is GlobalStatementSyntax);
        OutputKind kind = isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        Compilation compilation = await TestProject.CompileAsync(TestProject.CreateDocument(source, kind), "The example");
        return (await TestProject.AnalyzeAsync(compilation, [.. AllAnalyzers.Analyzers])).Select(diagnostic => diagnostic.Id);
    }

    private static DiagnosticAnalyzer AnalyzerOf(string id) =>
        Assert.Single(AllAnalyzers.Analyzers, analyzer => analyzer.SupportedDiagnostics.Any(descriptor => descriptor.Id == id));

    private static DiagnosticDescriptor DescriptorOf(string id) => Assert.Single(AnalyzerOf(id).SupportedDiagnostics);

    private static string PageOf(string id) => Repository.Read("docs", "diagnostics", id + ".md");

    private static IEnumerable<Type> Bases(Type type)
    {
        for (Type? parent = type.BaseType; parent is not null; parent = parent.BaseType) yield return parent;
    }

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("```csharp\n(.+?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
