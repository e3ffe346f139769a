using System.Diagnostics;
using System.Reflection;
using CoroGen.Generator.Tests.Testing;

namespace CoroGen.Package.Tests;

/// <summary>A folder outside of the repository with projects that know CoroGen as their users do: as a package in a folder.</summary>
public sealed class Scratch : IDisposable
{
    /// <summary>No released version, so that no cache of packages has it already.</summary>
    public const string Version = "0.0.0-scratch";

    private static readonly string s_configuration =
        typeof(Scratch).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "Configuration").Value!;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("corogen-package-");

    /// <summary>Packs what is built, writes the projects, and builds all of them at once.</summary>
    public Scratch()
    {
        var feed = PathOf("feed");
        Dotnet("pack", Repository.PathOf("Runtime"), "--no-build", "-c", s_configuration, "-o", feed, $"-p:Version={Version}", "-p:EnablePackageValidation=false");
        Dotnet("pack", Repository.PathOf("Hosting"), "--no-build", "-c", s_configuration, "-o", feed, $"-p:Version={Version}", "-p:EnablePackageValidation=false");
        Package = Path.Combine(feed, $"CoroGen.{Version}.nupkg");
        Write("nuget.config", $"""<configuration><packageSources><add key="corogen" value="{feed}" /></packageSources></configuration>""");
        foreach (var (name, text) in Projects.Files) Write(name, text);
        Log = Dotnet("build", PathOf("All.proj"), "-v", "quiet", "-p:UseSharedCompilation=false", $"-p:RestoreFallbackFolders={UsersPackages}");
    }

    /// <summary>The package.</summary>
    public string Package { get; }

    /// <summary>What the build said.</summary>
    public string Log { get; }

    // What other packages the projects need is where the build of the repository has put it.
    private static string UsersPackages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Runs a project that was built.</summary>
    /// <returns>What it wrote.</returns>
    public string Run(string project) => Dotnet("exec", PathOf(project, "bin", "Debug", "net10.0", project + ".dll"));

    /// <summary>Runs the .NET CLI, and fails where it does.</summary>
    public string Dotnet(params string[] arguments)
    {
        var (code, output) = TryDotnet(arguments);
        Assert.True(code == 0, $"dotnet {string.Join(' ', arguments)} ended with {code}:\n{output}");
        return output;
    }

    /// <summary>Runs the .NET CLI.</summary>
    public (int Code, string Output) TryDotnet(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder.FullName };

        // The build that runs the tests tells its children where its own parts are.
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
        start.Environment["NUGET_PACKAGES"] = PathOf("packages");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([_folder.FullName, .. parts]);

    private void Write(string name, string text)
    {
        var path = PathOf(name.Split('/'));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
