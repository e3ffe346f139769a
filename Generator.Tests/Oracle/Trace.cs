using System.Collections;
using System.Globalization;

namespace CoroGen.Generator.Tests.Oracle;

/// <summary>
/// What a program under test did: programs call <see cref="Log"/>, and each line is kept with the iteration of the loop in which it was
/// written, so that equal traces mean equal values, equal order and equal suspensions.
/// </summary>
public static class Trace
{
    private const int MaxLines = 20_000;
    private const int LoopsPerRun = 60;

    [ThreadStatic]
    private static List<string>? t_lines;

    [ThreadStatic]
    private static int t_iteration;

    [ThreadStatic]
    private static int t_fuel;

    /// <summary>Adds a line.</summary>
    public static void Log(object? value)
    {
        if (t_lines is null) throw new InvalidOperationException("The program logs outside of its run.");
        if (t_lines.Count >= MaxLines) throw new InvalidOperationException("The program logs without end.");
        t_lines.Add($"@{t_iteration} {Format(value)}");
    }

    /// <summary>Logs a value and gives it back: an operand that shows when it is evaluated.</summary>
    public static T L<T>(T value)
    {
        Log(value);
        return value;
    }

    /// <summary>A value as the trace shows it.</summary>
    public static string Text(object? value) => Format(value);

    /// <summary>Says whether a loop may go round once more: random programs have to end.</summary>
    public static bool Fuel() => t_fuel-- > 0;

    internal static List<string> Begin()
    {
        t_fuel = LoopsPerRun;
        t_iteration = 0;
        return t_lines = [];
    }

    internal static void NextIteration() => t_iteration++;

    internal static void End() => t_lines = null;

    internal static string Format(object? value) => value switch
    {
        null => "null",
        string text => text,
        Exception exception => FormatException(exception),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(Format)) + "]",
        _ => value.ToString() ?? "null",
    };

    private static string FormatException(Exception exception) =>
        exception.GetType().Name + ": " + exception.Message + (exception.InnerException is { } inner ? " <- " + FormatException(inner) : "");
}
