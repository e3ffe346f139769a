using System.Diagnostics.CodeAnalysis;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>
/// Something that nobody has taken notice of so far. It is reported when it is collected without notice, or when its loop closes, whichever comes
/// first: programs end, and .NET runs no finalizers then.
/// </summary>
internal abstract class LateReport : LoopItem
{
    private readonly EventLoop _loop;
    private int _isSettled;

    private protected LateReport(EventLoop loop)
    {
        _loop = loop;
        loop.LateReports.Add(this);
    }

    // Runs in the finalizer's thread: the loop's own thread does the report.
    ~LateReport()
    {
        if (IsSettled) return;
        if (_loop.IsClosed) ReportOnce();
        else _loop.Post(this);
    }

    /// <summary>Whether it will never be reported: it was, or there is no need any more.</summary>
    public bool IsSettled => Volatile.Read(ref _isSettled) != 0 || !IsDue;

    /// <summary>Whether there is still something to report.</summary>
    private protected virtual bool IsDue => true;

    /// <summary>Called when somebody has taken notice.</summary>
    [SuppressMessage("Usage", "CA1816", Justification = "Nothing is disposed of: the finalizer is the report.")]
    public void Dismiss()
    {
        Volatile.Write(ref _isSettled, 1);
        GC.SuppressFinalize(this);
    }

    /// <summary>Reports it, unless that was done.</summary>
    [SuppressMessage("Usage", "CA1816", Justification = "Nothing is disposed of: the finalizer is the report.")]
    public void ReportOnce()
    {
        if (!IsDue || Interlocked.Exchange(ref _isSettled, 1) != 0) return;
        GC.SuppressFinalize(this);
        _loop.CallExceptionHandler(Describe());
    }

    internal sealed override void Run(EventLoop loop) => ReportOnce();

    private protected abstract LoopExceptionContext Describe();
}
