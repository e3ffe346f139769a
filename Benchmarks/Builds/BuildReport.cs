using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace CoroGen.Benchmarks;

/// <summary>
/// What a build of 1,000 coroutines takes, side by side with the same methods as <c>async Task</c>: processor time of <c>dotnet build</c> without a compiler
/// server, and the size of the assembly. Needs a POSIX shell, which counts the time of all processes that take part.
/// </summary>
internal static partial class BuildReport
{
    private const int Rounds = 3;

    private static readonly (string Title, string Properties, bool IsCoroutine)[] s_variants =
    [
        ("async Task", "", false),
        ("coroutines", "", true),
        ("coroutines, generated text not checked", "-p:DefineConstants=COROGEN_UNCHECKED", true),
        ("coroutines, without the generator", "-p:WithoutGenerator=true", true),
    ];

    /// <summary>Prints the table. The variants take turns, and the least time of each counts: other processes only ever make it longer.</summary>
    /// <param name="files">How many files there are, of ten methods each.</param>
    public static void Print(int files = 100)
    {
        var folder = Directory.CreateTempSubdirectory("corogen-build-");
        try
        {
            foreach (var (index, variant) in s_variants.Index()) WriteProject(folder.CreateSubdirectory(NameOf(index)).FullName, files, variant.IsCoroutine);
            var least = Enumerable.Repeat(double.MaxValue, s_variants.Length).ToArray();
            for (var round = 0; round < Rounds; round++)
            {
                for (var i = 0; i < s_variants.Length; i++)
                    least[i] = Math.Min(least[i], Build(Path.Combine(folder.FullName, NameOf(i)), s_variants[i].Properties));
            }

            Console.WriteLine($"{$"{10 * files} methods of 16 lines",-42} {"processor s",12} {"ratio",8} {"bytes",12} {"ratio",8}");
            var sizes = s_variants.Select((_, i) => new FileInfo(Path.Combine(folder.FullName, NameOf(i), "bin", "Methods.dll")).Length).ToArray();
            for (var i = 0; i < s_variants.Length; i++)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{s_variants[i].Title,-42} {least[i],12:F1} {least[i] / least[0],7:F2}x {sizes[i],12} {(double)sizes[i] / sizes[0],7:F2}x"));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string NameOf(int variant) => $"variant{variant}";

    // The first line of `times` is the shell itself, the second one all processes that it waited for, and theirs.
    private static double Build(string folder, string properties)
    {
        var command = $"dotnet build -c Release -m:1 -nodeReuse:false --no-incremental -v:q -p:UseSharedCompilation=false {properties} 1>&2 || exit 1; times";
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var times = shell.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        shell.WaitForExit();
        if (shell.ExitCode != 0) throw new InvalidOperationException($"The build in {folder} failed.");
        return MinutesAndSeconds().Matches(times[1]).Sum(static match =>
            60 * int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) + double.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
    }

    private static void WriteProject(string folder, int files, bool isCoroutine)
    {
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Methods.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <OutputPath>bin/</OutputPath>
                <AppendTargetFrameworkToOutputPath>false</AppendTargetFrameworkToOutputPath>
                <InterceptorsNamespaces>$(InterceptorsNamespaces);CoroGen.Generated</InterceptorsNamespaces>
              </PropertyGroup>
              <ItemGroup Condition="{(isCoroutine ? "true" : "false")}">
                <Reference Include="{typeof(Coro).Assembly.Location}" />
                <Analyzer Include="{Metadata("GeneratorPath")}" Condition="'$(WithoutGenerator)' != 'true'" />
              </ItemGroup>
            </Project>
            """);
        for (var file = 0; file < files; file++)
        {
            var source = isCoroutine ? "using CoroGen;\n" + Source(file, "Coro", "[Coroutine] ") : Source(file, "Task", "");
            File.WriteAllText(Path.Combine(folder, $"File{file}.cs"), source);
        }
    }

    private static string Source(int file, string type, string attribute)
    {
        var methods = Enumerable.Range(0, 10).Select(i =>
            $$"""
                {{attribute}}public static async {{type}}<int> M{{i}}(int n, string name)
                {
                    var sum = name.Length;
                    for (var i = 0; i < n; i++)
                    {
                        if (i % 3 == 2) continue;
                        sum += await {{(i > 0 ? $"M{i - 1}(n - 1, name)" : "Leaf(n)")}};
                    }

                    if (sum > 10)
                    {
                        await {{type}}.Yield();
                        sum -= await Leaf(sum);
                    }

                    return sum;
                }

            """);
        return $$"""
            public static partial class File{{file}}
            {
            {{string.Concat(methods)}}
                {{attribute}}private static async {{type}}<int> Leaf(int n)
                {
                    await {{type}}.Yield();
                    return n;
                }
            }
            """;
    }

    private static string Metadata(string key) =>
        typeof(BuildReport).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;

    [GeneratedRegex(@"(\d+)m([\d.]+)s")]
    private static partial Regex MinutesAndSeconds();
}
