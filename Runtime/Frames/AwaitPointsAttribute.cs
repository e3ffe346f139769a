using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace CoroGen.CompilerServices;

/// <summary>Says where in the user's source a generated frame stands in each of its states, and in which field the frame is that it awaits there.</summary>
/// <param name="points">The name of the field of the state, and then for each state <c>;state:line</c> or <c>;state:line child</c>.</param>
/// <param name="file">The file, by <see cref="CallerFilePathAttribute"/>, so that the paths follow the build's settings.</param>
/// <param name="line">The line of the method.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Struct)]
public sealed class AwaitPointsAttribute(string points, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) : Attribute
{
    /// <summary>The states, lines and children.</summary>
    public string Points { get; } = points;

    /// <summary>The file of the method.</summary>
    public string File { get; } = file;

    /// <summary>The line of the method.</summary>
    public int Line { get; } = line;

    /// <summary>The name of the field that holds the state.</summary>
    internal string StateField => Points.Split(';')[0];

    /// <summary>The place of a state.</summary>
    /// <returns>The line, that of the method for a frame that has not begun; and the field of the awaited frame, if there is one.</returns>
    internal (int Line, string? Child) Find(int state)
    {
        var head = state.ToString(CultureInfo.InvariantCulture) + ":";
        foreach (var point in Points.Split(';').Skip(1))
        {
            if (!point.StartsWith(head, StringComparison.Ordinal)) continue;
            var parts = point[head.Length..].Split(' ');
            return (int.Parse(parts[0], CultureInfo.InvariantCulture), parts.Length > 1 ? parts[1] : null);
        }

        return (Line, null);
    }
}
