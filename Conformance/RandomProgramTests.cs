using System.Text.Json;
using CoroGen.Conformance.Programs;

namespace CoroGen.Conformance;

public class RandomProgramTests
{
    /// <summary>The recorded programs, or those of the folder that the environment names (see random_programs.py).</summary>
    static string Folder => Environment.GetEnvironmentVariable("COROGEN_RANDOM_PROGRAMS") ?? Path.Combine(AppContext.BaseDirectory, "RandomPrograms");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Random_program_runs_as_with_CPython(string name)
    {
        using var program = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, $"{name}.json")));
        var recorded = File.ReadAllLines(Path.Combine(Folder, $"{name}.trace"));
        TraceAssert.Equal(recorded, Scenario.Run(() => RunMain(new ProgramRunner(program.RootElement).Run())));
    }
}
