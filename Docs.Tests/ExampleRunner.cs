using System.Reflection;
using System.Runtime.Loader;
using CoroGen.CompilerServices;
using CoroGen.Tests;

namespace CoroGen.Docs.Tests;

/// <summary>Runs the program of an example in this process.</summary>
internal static class ExampleRunner
{
    /// <summary>Runs a program to its end.</summary>
    /// <returns>What it printed, and how many of its call trees ran on frames.</returns>
    public static (string Output, long Frames) Run(byte[] image)
    {
        var context = new AssemblyLoadContext("Example", isCollectible: true);
        var entry = context.LoadFromStream(new MemoryStream(image)).EntryPoint!;
        var output = new StringWriter();
        var before = Console.Out;
        var frames = 0L;
        Exception? failure = null;

        // A thread of its own: a program that never ends fails its test, and does not hang the run; and the counters are the thread's.
        var thread = new Thread(() =>
        {
            try
            {
                entry.Invoke(null, BindingFlags.DoNotWrapExceptions, null, entry.GetParameters().Length == 0 ? null : [Array.Empty<string>()], null);
            }
            catch (Exception exception)
            {
                failure = exception;
            }

            frames = CoroutineCounters.FrameBoxes;
        })
        { IsBackground = true };
        Console.SetOut(output);
        try
        {
            thread.Start();
            Assert.True(Patience.Join(thread), "The program did not end. It printed:\n" + output);
        }
        finally
        {
            Console.SetOut(before);
            context.Unload();
        }

        Assert.True(failure is null, $"The program failed: {failure}\nIt printed:\n{output}");
        return (output.ToString().ReplaceLineEndings("\n"), frames);
    }
}
