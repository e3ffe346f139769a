using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>Reads the calls in which a suspended task stands out of its boxes and frames. It is for people who look for errors, so it may reflect.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "In a trimmed program the stack names what is left.")]
internal static class FrameStack
{
    /// <summary>The calls, outermost first.</summary>
    public static List<FrameCallGraphEntry> Of(CoroTask root)
    {
        var boxes = new List<CoroTask>();
        for (CoroutineBox? box = root.Leaf ?? root; box is CoroTask { CoroutineType: not null } task; box = ReferenceEquals(box, root) ? null : box.Parent)
            boxes.Add(task);
        boxes.Reverse();
        var calls = new List<FrameCallGraphEntry>();
        foreach (var box in boxes)
        {
            if (box.BoxedFrame is { } frame) Add(frame, calls);
            else calls.Add(new FrameCallGraphEntry(box.NameOfCoroutine));
        }

        return calls;
    }

    private static void Add(object frame, List<FrameCallGraphEntry> calls)
    {
        for (var current = frame; current is not null;)
        {
            if (current is IFrameHolder holder)
            {
                current = holder.HeldFrame;
                continue;
            }

            var type = current.GetType();
            if (CoroutineName.Of(type) is not { } name) return;
            if (type.GetCustomAttribute<AwaitPointsAttribute>() is not { } points)
            {
                // What runs on the compiler's machine is a box of its own, which comes next.
                if (Field(current, GeneratedNames.Machine) is null) calls.Add(new FrameCallGraphEntry(name));
                return;
            }

            var (line, child) = points.Find(Field(current, points.StateField) as int? ?? 0);
            calls.Add(new FrameCallGraphEntry(name, points.File, line));
            current = child is null ? null : Field(current, child);
        }
    }

    private static object? Field(object frame, string name) =>
        frame.GetType().GetField(name, BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)?.GetValue(frame);
}
