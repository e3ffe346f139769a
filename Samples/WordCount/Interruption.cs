using System.Runtime.InteropServices;

namespace CoroGen.Samples.WordCount;

/// <summary>Cancels a task at Ctrl+C, or when the system asks the program to end.</summary>
internal sealed class Interruption(EventLoop loop, CoroTask task) : IDisposable
{
    private readonly PosixSignalRegistration[] _signals =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Cancel(context, loop, task)),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Cancel(context, loop, task)),
    ];

    public void Dispose()
    {
        foreach (var signal in _signals) signal.Dispose();
    }

    private static void Cancel(PosixSignalContext context, EventLoop loop, CoroTask task)
    {
        context.Cancel = true;
        loop.CallSoonThreadSafe(() => task.Cancel("Ctrl+C"));
    }
}
