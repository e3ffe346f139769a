using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>What debug mode needs to know without asking for the loop of the thread each time.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "In a trimmed program reports name what is left.")]
internal static class DebugMode
{
    private static int s_loops;

    /// <summary>Whether any loop of the process is in debug mode.</summary>
    public static bool IsOnSomewhere => s_loops > 0;

    /// <summary>Whether the running loop of this thread is in debug mode.</summary>
    public static bool IsOn => IsOnSomewhere && EventLoop.CurrentOrNull is { Debug: true };

    public static void Count(bool isOn)
    {
        if (isOn) Interlocked.Increment(ref s_loops);
        else Interlocked.Decrement(ref s_loops);
    }

    /// <summary>The user's part of the stack of the caller, innermost call first.</summary>
    public static string CaptureStack()
    {
        var frames = new StackTrace(1, true).GetFrames();
        var users = frames.SkipWhile(IsOwn).SkipWhile(IsMaker).TakeWhile(static frame => !IsOwn(frame)).Take(10).Select(static frame => $"  {Describe(frame)}");
        return string.Join(Environment.NewLine, users);
    }

    /// <summary>The calls of a stack within the present step of a task, outermost first, without the library's machinery.</summary>
    public static List<FrameCallGraphEntry> DescribeCalls(StackTrace stack)
    {
        var calls = stack
            .GetFrames()
            .TakeWhile(static frame => !IsStep(frame))
            .Where(static frame => !IsMachinery(frame) && !IsHidden(frame))
            .Select(static frame => Describe(frame))
            .ToList();
        calls.Reverse();
        return calls;
    }

    private static FrameCallGraphEntry Describe(StackFrame frame)
    {
        var method = frame.GetMethod();
        var type = method?.DeclaringType;
        var name = type is null ? method?.Name : CoroutineName.Of(type) ?? $"{type.FullName}.{method!.Name}";
        return new FrameCallGraphEntry(name ?? "a method without a name", frame.GetFileName(), frame.GetFileLineNumber());
    }

    private static bool IsStep(StackFrame frame) =>
        frame.GetMethod() is { Name: nameof(CoroTask.Step) or nameof(LoopItem.Run), DeclaringType: { } type } && typeof(CoroutineBox).IsAssignableFrom(type);

    // What only passes on to the method that it stands for.
    private static bool IsHidden(StackFrame frame) => frame.GetMethod()?.IsDefined(typeof(StackTraceHiddenAttribute), false) == true;

    private static bool IsMachinery(StackFrame frame) =>
        IsOwn(frame) && frame.GetMethod()?.DeclaringType is { } type && CoroutineName.Of(type) is null;

    // A method that only makes the coroutine: the generator's factory and its interceptor, or what the C# compiler left of the user's method.
    private static bool IsMaker(StackFrame frame)
    {
        var method = frame.GetMethod();
        return method is not null
            && (method.DeclaringType?.Namespace == GeneratedNames.InterceptorNamespace
                || (method.Name.Contains(GeneratedNames.FactorySuffix, StringComparison.Ordinal) && method.IsDefined(typeof(CompilerGeneratedAttribute), false))
                || method.IsDefined(typeof(AsyncStateMachineAttribute), false));
    }

    private static bool IsOwn(StackFrame frame) => frame.GetMethod()?.Module.Assembly == typeof(DebugMode).Assembly;
}
