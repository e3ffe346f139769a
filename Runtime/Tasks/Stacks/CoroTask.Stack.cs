using System.Diagnostics;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>What is known of where a task stands.</content>
public abstract partial class CoroTask
{
    /// <summary>The type of the frame or state machine in this box; null for futures.</summary>
    internal virtual Type? CoroutineType => null;

    /// <summary>A copy of the frame in this box; null where there is none.</summary>
    internal virtual object? BoxedFrame => null;

    /// <summary>
    /// The method of the coroutine that it runs, as it is called in the source, with its type and namespace; null for a future, a gather and the
    /// like.
    /// </summary>
    /// <remarks>Stands for <c>Task.get_coro()</c>: what people look for there is its name.</remarks>
    public string? CoroutineName => CoroutineType is { } type ? CompilerServices.CoroutineName.Of(type) ?? type.Name : null;

    /// <summary>That, or what it is instead.</summary>
    internal string NameOfCoroutine => CoroutineName ?? GetType().Name;

    /// <summary>In debug mode, the place that made the task.</summary>
    internal string? CreationStack => _details?.CreationStack;

    /// <summary>
    /// The calls in which the task stands, outermost first: of a task that is suspended its coroutines, with file and line where a generated
    /// frame runs them; of the one that runs its coroutines and what they have called; of one that failed the stack of its exception; nothing
    /// of one that has ended otherwise.
    /// </summary>
    /// <param name="limit">How many calls to give at most: of a task that has not ended the innermost, of an exception the outermost; null for all.</param>
    /// <remarks>Mirrors <c>Task.get_stack()</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.Task.get_stack.</remarks>
    public IReadOnlyList<FrameCallGraphEntry> GetStack(int? limit = null)
    {
        var calls = FindCalls();
        var extra = calls.Count - Math.Max(limit ?? calls.Count, 0);
        if (extra > 0) calls.RemoveRange(Status == CoroStatus.Faulted ? calls.Count - extra : 0, extra);
        return calls;
    }

    /// <summary>The tasks that wait for this one.</summary>
    internal IEnumerable<CoroTask> Awaiters()
    {
        for (var item = _firstWaiter; item is not null; item = item.Next)
        {
            foreach (var task in item.WaitingTasks) yield return task;
        }
    }

    /// <summary>Writes the calls in which the task stands, and its exception if it failed. The exception still counts as not retrieved.</summary>
    /// <param name="writer">Where to; null for the standard error stream.</param>
    /// <param name="limit">How many calls to write at most; see <see cref="GetStack"/>.</param>
    /// <remarks>Mirrors <c>Task.print_stack()</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.Task.print_stack.</remarks>
    public void PrintStack(TextWriter? writer = null, int? limit = null)
    {
        writer ??= Console.Error;
        var calls = GetStack(limit);
        if (calls.Count == 0) writer.WriteLine($"No stack for {this}");
        else writer.WriteLine(Status == CoroStatus.Faulted ? $"Stack of the exception of {this} (innermost call last):" : $"Stack for {this} (innermost call last):");
        foreach (var call in calls) writer.WriteLine($"  {call}");
        if (Status == CoroStatus.Faulted) writer.WriteLine($"{Error!.SourceException.GetType()}: {Error.SourceException.Message}");
    }

    /// <summary>In debug mode, remembers the place that makes the coroutine, and sees to it that somebody awaits it.</summary>
    internal void NoteCreation()
    {
        NotePlace();
        if (CreationStack is { } stack) Details.NeverAwaited = new NeverAwaitedReport(this, EventLoop.Current, stack);
    }

    /// <summary>In debug mode, remembers the place that makes the task or future.</summary>
    private protected void NotePlace()
    {
        if (DebugMode.IsOn) Details.CreationStack = DebugMode.CaptureStack();
    }

    /// <summary>Lets go of what debug mode noted: in its next use the box may be without it.</summary>
    private void ForgetCreation()
    {
        if (_details is not { } details) return;
        details.CreationStack = null;
        details.NeverAwaited = null;
        details.AbandonedWait = null;
    }

    private List<FrameCallGraphEntry> FindCalls()
    {
        if (Status == CoroStatus.Faulted) return DebugMode.DescribeCalls(new StackTrace(Error!.SourceException, true));
        if (IsCompleted || CoroutineType is null) return [];
        if (!ReferenceEquals(EventLoop.CurrentOrNull?.CurrentTask, this)) return FrameStack.Of(this);

        // The frame that the step has entered may have callers that it did not run.
        var calls = DebugMode.DescribeCalls(new StackTrace(1, true));
        if (calls.Count == 0) return calls;
        var callers = FrameStack.Of(this);
        var entered = callers.FindLastIndex(caller => caller.Method == calls[0].Method);
        if (entered > 0) calls.InsertRange(0, callers.Take(entered));
        return calls;
    }
}
