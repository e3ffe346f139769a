using System.Reflection;
using System.Runtime.Loader;
using CoroGen.CompilerServices;
using CoroGen.Tests;
using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Oracle;

/// <summary>
/// A compiled program, loaded for one test. Its entry is <c>static Coro Run()</c>, of which the hidden factory is called if there is one:
/// reflection would otherwise always start the compiler's state machine. If it has <c>static Coro Enter()</c>, which is no coroutine but
/// calls one, that is the entry.
/// </summary>
internal sealed class ProgramRunner : IDisposable
{
    private const int MaxIterations = 20_000;
    private static readonly TimeSpan s_iteration = TimeSpan.FromMilliseconds(1);

    private readonly AssemblyLoadContext _context = new("Program", isCollectible: true);
    private readonly Assembly _program;

    public ProgramRunner(byte[] image, params IReadOnlyList<byte[]> libraries)
    {
        foreach (var library in libraries) _context.LoadFromStream(new MemoryStream(library));
        _program = _context.LoadFromStream(new MemoryStream(image));
    }

    /// <summary>Loads a program that was compiled without the generator, with the prelude if that is a library of it.</summary>
    public static ProgramRunner Load(CSharpCompilation program, byte[] image) =>
        PreludeLibrary.IsUsedBy(program) ? new ProgramRunner(image, PreludeLibrary.Of(program.Options.OptimizationLevel).Plain) : new ProgramRunner(image);

    /// <summary>Loads what the generator made of a program, with what it made of the prelude if that is a library of it.</summary>
    public static ProgramRunner LoadGenerated(CSharpCompilation plain, byte[] image) =>
        PreludeLibrary.IsUsedBy(plain) ? new ProgramRunner(image, PreludeLibrary.Of(plain.Options.OptimizationLevel).Generated) : new ProgramRunner(image);

    /// <summary>Runs an entry to its end.</summary>
    /// <param name="type">The class of the entry.</param>
    /// <param name="cancelAt">The iteration before which the program is cancelled; null to leave it alone.</param>
    public RunRecord Run(string type = "Program", int? cancelAt = null)
    {
        // A thread of its own: a program that never returns fails the test, and does not hang the run. It also has the stack of a usual thread.
        RunRecord? record = null;
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                record = RunHere(type, cancelAt);
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        })
        { IsBackground = true, Name = "Program" };
        thread.Start();
        if (!Patience.Join(thread)) throw new OracleException($"{type} did not return within {Patience.Usual.TotalSeconds} seconds of processor time.");
        if (failure is not null) throw new OracleException($"{type} could not be run: {failure}");
        return record!;
    }

    public void Dispose() => _context.Unload();

    private RunRecord RunHere(string type, int? cancelAt)
    {
        var start = Entry(type);
        var lines = Trace.Begin();
        var frames = CoroutineCounters.FrameBoxes;
        var machines = CoroutineCounters.CompilerMachines;
        var clock = new VirtualClock();
        using var loop = new EventLoop(new EventLoopOptions { TimeProvider = clock });
        loop.ExceptionHandler = (_, context) => Trace.Log($"unhandled: {context.Message} {Trace.Format(context.Exception)}");
        var task = loop.CreateTask(start());
        var iterations = 0;
        while (!task.IsCompleted && iterations < MaxIterations)
        {
            if (iterations == cancelAt) task.Cancel($"cancelled at {iterations}");
            loop.Tick();
            clock.Advance(s_iteration);
            iterations++;
            Trace.NextIteration();
        }

        Trace.Log(Outcome(task));
        var rest = 0;
        while (loop.Tick() && rest++ < 100) clock.Advance(s_iteration);
        if (loop.AllTasks() is { Count: > 0 } left) Trace.Log($"left over: {left.Count} tasks");
        Trace.End();
        return new RunRecord(
            lines, iterations, CoroutineCounters.FrameBoxes - frames, CoroutineCounters.CompilerMachines - machines);
    }

    private static string Outcome(CoroTask task)
    {
        if (!task.IsCompleted) return "never ends";
        if (task.IsCompletedSuccessfully) return "ran to its end";
        try
        {
            task.GetAwaiter().GetResult();
            return "has no error";
        }
        catch (Exception exception)
        {
            return (task.IsCanceled ? "cancelled: " : "failed: ") + Trace.Format(exception);
        }
    }

    private Func<Coro> Entry(string type)
    {
        const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var declaring = _program.GetType(type, throwOnError: true)!;
        var method = declaring.GetMethod("Enter", Static, []) ?? declaring.GetMethod("Run_Boxed", Static, []) ?? declaring.GetMethod("Run", Static, [])
            ?? throw new OracleException($"{type} has no static Run().");
        return method.CreateDelegate<Func<Coro>>();
    }
}
