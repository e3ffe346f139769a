using System.Diagnostics;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>What is known of where a task stands.</content>
public abstract partial class CoroTask
{
    /// <summary>The type of the frame or state machine in this box; null for futures.</summary>
    internal virtual Type? CoroutineType => null;

    /// <summary>The coroutine that this box runs, as its method is called in the source.</summary>
    internal string CoroutineName => CoroutineType is { } type ? CompilerServices.CoroutineName.Of(type) ?? type.Name : GetType().Name;

    /// <summary>In debug mode, the place that made the task.</summary>
    internal string? CreationPlace => _details?.CreationPlace;

    /// <summary>
    /// The calls in which the task stands, outermost first: of a task that is suspended its coroutines, as far as they stand in boxes of
    /// their own; of one that failed the stack of its exception; nothing of one that has ended otherwise.
    /// </summary>
    /// <remarks>Mirrors <c>Task.get_stack()</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.Task.get_stack.</remarks>
    public IReadOnlyList<string> GetStack()
    {
        var calls = new List<string>();
        if (Status == CoroStatus.Faulted)
        {
            calls.AddRange(new StackTrace(Error!.SourceException, true).GetFrames().Select(static frame => DebugMode.Describe(frame).Trim()));
        }
        else if (!IsCompleted && CoroutineType is not null)
        {
            for (CoroutineBox? box = Leaf ?? this; box is CoroTask { CoroutineType: not null } task; box = ReferenceEquals(box, this) ? null : box.Parent) calls.Add($"in {task.CoroutineName}");
        }

        calls.Reverse();
        return calls;
    }

    /// <summary>Writes the calls in which the task stands, and its exception if it failed. The exception still counts as not retrieved.</summary>
    /// <param name="writer">Where to; null for the standard error stream.</param>
    /// <remarks>Mirrors <c>Task.print_stack()</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.Task.print_stack.</remarks>
    public void PrintStack(TextWriter? writer = null)
    {
        writer ??= Console.Error;
        var calls = GetStack();
        if (calls.Count == 0) writer.WriteLine($"No stack for {this}");
        else writer.WriteLine(Status == CoroStatus.Faulted ? $"Stack of the exception of {this} (innermost call last):" : $"Stack for {this} (innermost call last):");
        foreach (var call in calls) writer.WriteLine($"  {call}");
        if (Status == CoroStatus.Faulted) writer.WriteLine($"{Error!.SourceException.GetType()}: {Error.SourceException.Message}");
    }

    /// <summary>In debug mode, remembers the place that makes the coroutine, and sees to it that somebody awaits it.</summary>
    internal void NoteCreation()
    {
        if (!DebugMode.IsOn) return;
        var place = DebugMode.CapturePlace();
        Details.CreationPlace = place;
        Details.Witness = new ColdWitness(this, EventLoop.Current, place);
    }
}
