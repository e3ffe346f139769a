using CoroGen.Generator.Tests.Testing;

namespace CoroGen.Runtime.Tests.Templates;

/// <summary>
/// The files of the runtime that repeat a text for each verb and number of arguments are what their template gives. With COROGEN_ACCEPT_TEMPLATES=1
/// they become that.
/// </summary>
public sealed class TemplateTests
{
    private const string Head = "// Expanded from Runtime.Tests/Templates/";

    private static readonly bool s_accepts = Environment.GetEnvironmentVariable("COROGEN_ACCEPT_TEMPLATES") == "1";

    [Fact]
    public void Files_are_what_their_template_gives()
    {
        var template = File.ReadAllText(Repository.PathOf("Runtime.Tests", "Templates", "Gather.template")).ReplaceLineEndings("\n");
        var expanded = new Template(template).Expand(GatherScopes.Root());
        var failures = new List<string>();
        foreach (var (path, text) in expanded)
        {
            var file = Repository.PathOf(path);
            if (File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == text) continue;
            if (s_accepts) Write(file, text);
            else failures.Add($"{path} is not what the template gives.");
        }

        var runtime = Repository.PathOf("Runtime");
        foreach (var file in Directory.EnumerateFiles(runtime, "*.cs", SearchOption.AllDirectories))
        {
            var path = $"Runtime/{Path.GetRelativePath(runtime, file).Replace('\\', '/')}";
            if (expanded.ContainsKey(path) || File.ReadLines(file).FirstOrDefault()?.StartsWith(Head, StringComparison.Ordinal) != true) continue;
            if (s_accepts) File.Delete(file);
            else failures.Add($"{path} was expanded once, but the template does not give it any more.");
        }

        if (failures.Count > 0) Assert.Fail(string.Join('\n', failures) + "\nIf this is right, run again with COROGEN_ACCEPT_TEMPLATES=1.");
    }

    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
