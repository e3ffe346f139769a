using System.IO.Compression;

namespace CoroGen.Package.Tests;

/// <summary>The package, as users get it: packed, restored from a folder, and used by projects outside of the repository.</summary>
public sealed class PackageTests(Scratch scratch) : IClassFixture<Scratch>
{
    [Fact]
    public void It_holds_libraries_generator_analyzers_fixes_and_what_projects_import()
    {
        using var package = ZipFile.OpenRead(scratch.Package);
        string[] expected =
        [
            "README.md", "icon.png",
            "analyzers/dotnet/roslyn4.14/cs/CoroGen.Analyzers.dll", "analyzers/dotnet/roslyn4.14/cs/CoroGen.CodeFixes.dll", "analyzers/dotnet/roslyn4.14/cs/CoroGen.Generator.dll",
            "build/CoroGen.props", "build/CoroGen.targets", "buildTransitive/CoroGen.props",
            "lib/net10.0/CoroGen.dll", "lib/net10.0/CoroGen.xml", "lib/net8.0/CoroGen.dll", "lib/net8.0/CoroGen.xml",
        ];
        var entries = package.Entries.Select(static entry => entry.FullName).ToList();
        Assert.Equal(expected.Order(StringComparer.Ordinal), entries.Where(static name => name.Contains('/') || name.EndsWith(".md", StringComparison.Ordinal) || name.EndsWith(".png", StringComparison.Ordinal)).Where(static name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Projects_that_reference_it_build_without_warnings() => Assert.Contains("0 Warning(s)", scratch.Log, StringComparison.Ordinal);

    [Theory]
    [InlineData("App")]
    [InlineData("CSharp12")]
    [InlineData("CSharp13")]
    public void A_program_runs_on_frames(string project) => Assert.Equal(["FrameBox`2", "True"], Lines(scratch.Run(project)));

    [Fact]
    public void A_program_that_has_it_by_a_library_runs_on_frames_as_the_library_does() =>
        Assert.Equal(["FrameBox`2", "FrameBox`2", "FrameBox`2"], Lines(scratch.Run("UserOfLibrary")));

    [Fact]
    public void A_program_that_has_only_the_package_for_hosts_has_the_generator_by_it() => Assert.Equal(["FrameBox`2", "CoroGen loop"], Lines(scratch.Run("Hosted")));

    [Fact]
    public void A_strict_program_has_nothing_to_complain_of() => Assert.Equal(["aaaFrameBox`2"], Lines(scratch.Run("Strict")));

    [Fact]
    public void A_build_tells_how_much_runs_slowly_once_and_only_where_something_does()
    {
        string[] build = ["build", "Slow", "--no-restore", "-v", "minimal", "-p:UseSharedCompilation=false"];
        const string Summary = "CoroGen: on the compiler's state machine, which is slower, run 0 bodies (CORO0005), 1 calls (CORO0006) and 1 methods without [Coroutine] (CORO0010) of Slow.";
        Assert.Contains(Summary, scratch.Dotnet([.. build, "--no-incremental"]), StringComparison.Ordinal);
        Assert.DoesNotContain("CoroGen:", scratch.Dotnet(build), StringComparison.Ordinal);
        Assert.DoesNotContain("CoroGen:", scratch.Dotnet([.. build, "--no-incremental", "-p:CoroGenBuildSummary=false"]), StringComparison.Ordinal);
        Assert.DoesNotContain("CoroGen:", scratch.Dotnet("build", "App", "--no-restore", "-v", "minimal", "--no-incremental", "-p:UseSharedCompilation=false"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_older_compiler_is_told_of_unless_the_user_wants_to_do_without_the_generator()
    {
        string[] build = ["build", "Ungenerated", "-v", "quiet", "-p:UseSharedCompilation=false"];
        var (code, output) = scratch.TryDotnet(build);
        Assert.NotEqual(0, code);
        Assert.Contains("error COROGEN001: CoroGen's source generator does not run in this project", output, StringComparison.Ordinal);
        scratch.Dotnet([.. build, "-p:CoroGenWithoutGenerator=true"]);
        Assert.Equal(["AsyncMethodBox`2", "False"], Lines(scratch.Run("Ungenerated")));
    }

    private static string[] Lines(string output) => output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
