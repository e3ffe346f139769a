using System.Collections;
using System.Runtime.CompilerServices;
using CoroGen.CompilerServices;

namespace CoroGen.Conformance.Harness;

/// <summary>Values, exceptions and outcomes in words that both languages share.</summary>
internal static class Phrases
{
    /// <summary>A name for an exception.</summary>
    public static string Describe(Exception? exception) => exception switch
    {
        null => "none",
        ScenarioException error => $"Error({error.Message})",
        AggregateException group => $"Group[{string.Join(", ", group.InnerExceptions.Select(Describe))}]",
        CoroCanceledException => "Cancelled",
        TimeoutException => "TimedOut",
        QueueEmptyException => "QueueEmpty",
        QueueFullException => "QueueFull",
        QueueShutDownException => "QueueShutDown",
        CoroBrokenBarrierException => "BrokenBarrier",
        InvalidOperationException => "Misuse",
        ArgumentException => "BadArgument",
        _ => exception.ToString(),
    };

    /// <summary>A value as text.</summary>
    public static string Show(object? value) => value switch
    {
        null or VoidResult => "none",
        string text => text,
        Exception exception => Describe(exception),
        ITuple tuple => Show(Enumerable.Range(0, tuple.Length).Select(i => tuple[i])),
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Show))}]",
        _ => value.ToString()!,
    };

    /// <summary>The state of a task or future in one phrase.</summary>
    public static string Outcome(CoroTask task)
    {
        if (!task.IsCompleted) return "pending";
        if (task.IsCanceled) return "Cancelled";
        return task.Exception is { } exception ? Describe(exception) : Result(ResultOf(task));
    }

    /// <summary>Calls and gives the outcome in one phrase, whatever it is.</summary>
    public static string Tried(Action action)
    {
        try
        {
            action();
            return "done";
        }
        catch (Exception exception)
        {
            return Describe(exception);
        }
    }

    /// <inheritdoc cref="Tried(Action)"/>
    public static string Tried<T>(Func<T> function)
    {
        try
        {
            return Result(function());
        }
        catch (Exception exception)
        {
            return Describe(exception);
        }
    }

    /// <summary>A result in one phrase.</summary>
    public static string Result(object? value) => value is null or VoidResult ? "done" : $"result {Show(value)}";

    static object? ResultOf(CoroTask task) => task.GetType().GetProperty("Result")?.GetValue(task);
}
