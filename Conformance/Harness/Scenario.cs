using CoroGen.Tests;

namespace CoroGen.Conformance.Harness;

/// <summary>The C# side of a recorded trace: the class that is named after its item.</summary>
internal static class Scenario
{
    /// <summary>The method that runs the scenario, or null if there is none.</summary>
    public static Action? Find(RecordedTrace trace)
    {
        var type = typeof(Scenario).Assembly.GetType($"CoroGen.Conformance.Scenarios.Item{trace.Name.Split('_')[0].ToUpperInvariant()}");
        return type?.GetMethod("Run")?.CreateDelegate<Action>();
    }

    /// <summary>Runs a scenario in a thread of its own and gives its trace; what stopped it is the last line.</summary>
    public static string[] Run(Action scenario)
    {
        var lines = new List<string>();
        var thread = new Thread(() => Record(scenario, lines)) { IsBackground = true };
        thread.Start();
        if (Patience.Join(thread)) return [.. lines];
        return [.. lines.ToArray(), "(hangs)"];
    }

    static void Record(Action scenario, List<string> lines)
    {
        Trace.Begin(lines);
        try
        {
            scenario();
        }
        catch (Exception exception)
        {
            lines.Add($"(stopped by {exception})");
        }

        Trace.End();
    }
}
