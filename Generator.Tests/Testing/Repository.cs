namespace CoroGen.Generator.Tests.Testing;

/// <summary>Where the files of the repository are, for tests that read a page or keep snapshots.</summary>
internal static class Repository
{
    private static readonly string s_root = FindRoot();

    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([s_root, .. parts]);

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "CoroGen.sln"))) directory = directory.Parent;
        return directory?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository: no CoroGen.sln above them.");
    }
}
