using System.Text.RegularExpressions;
using CoroGen.Generator.Tests.Testing;

namespace CoroGen.Generator.Tests.Layers;

/// <summary>The folders of the generator are a chain: what stands earlier knows nothing of what stands later.</summary>
public class LayeringTests
{
    private static readonly string[] s_chain = ["Model", "Analysis", "Declarations", "Nodes", "Lowering", "Layout", "Emit", "Pipeline"];

    [Fact]
    public void Each_folder_depends_on_earlier_ones_alone()
    {
        var root = Repository.PathOf("Generator");
        var wrong = new List<string>();
        foreach (var folder in Directory.GetDirectories(root).Where(static path => Directory.GetFiles(path, "*.cs", SearchOption.AllDirectories).Length > 0).Select(static path => Path.GetFileName(path)).Where(static name => name is not ("bin" or "obj" or "Diagnostics" or "Polyfills")))
        {
            var place = Array.IndexOf(s_chain, folder);
            Assert.True(place >= 0, $"The folder Generator/{folder} has no place in the chain: {string.Join(" <- ", s_chain)}.");
            foreach (var file in Directory.GetFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories))
            {
                var text = File.ReadAllText(file);
                Assert.Contains($"namespace CoroGen.Generator.{folder};", text);
                foreach (Match mention in Regex.Matches(text, @"CoroGen\.Generator\.(\w+)"))
                {
                    if (Array.IndexOf(s_chain, mention.Groups[1].Value) > place) wrong.Add($"{folder}/{Path.GetFileName(file)} mentions {mention.Groups[1].Value}");
                }
            }
        }

        Assert.Empty(wrong);
    }
}
