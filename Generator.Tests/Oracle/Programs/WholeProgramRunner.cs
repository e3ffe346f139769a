using System.Reflection;
using System.Runtime.Loader;
using CoroGen.CompilerServices;

namespace CoroGen.Generator.Tests.Oracle.Programs;

/// <summary>Runs the entry of a program on a thread of its own.</summary>
internal static class WholeProgramRunner
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(30);

    /// <summary>What a program prints up to its end.</summary>
    /// <param name="image">Its assembly.</param>
    public static RunRecord Run(byte[] image)
    {
        var context = new AssemblyLoadContext("Program", isCollectible: true);
        var entry = context.LoadFromStream(new MemoryStream(image)).EntryPoint!;
        RunRecord? record = null;
        var thread = new Thread(() => record = RunHere(entry)) { IsBackground = true, Name = "Program" };
        thread.Start();
        if (!thread.Join(s_limit)) throw new OracleException($"The program did not return within {s_limit.TotalSeconds} seconds.");
        context.Unload();
        return record!;
    }

    private static RunRecord RunHere(MethodInfo entry)
    {
        var lines = Trace.Begin();
        var frames = CoroutineCounters.FrameBoxes;
        var machines = CoroutineCounters.CompilerMachines;
        try
        {
            entry.Invoke(null, BindingFlags.DoNotWrapExceptions, null, entry.GetParameters().Length == 0 ? [] : [Array.Empty<string>()], null);
        }
        catch (Exception exception)
        {
            Trace.Log("failed: " + Trace.Format(exception));
        }

        Trace.End();
        return new RunRecord(lines, 0, CoroutineCounters.FrameBoxes - frames, CoroutineCounters.CompilerMachines - machines);
    }
}
