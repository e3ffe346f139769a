using System.Text;
using CoroGen.Generator.Analysis;
using CoroGen.Generator.Declarations;
using CoroGen.Generator.Lowering;
using static CoroGen.Generator.Analysis.RuntimeNames;

namespace CoroGen.Generator.Pipeline;

/// <summary>The part of a generated file that the check looks at.</summary>
internal static class CheckedText
{
    // Lines that are the same in every file, and cost a third of the check.
    private static readonly string[] s_constant =
    [
        "#line ",
        "[global::System.ComponentModel.EditorBrowsable(",
        "[global::System.Runtime.CompilerServices.CompilerGenerated]",
        "[global::System.Runtime.CompilerServices.MethodImpl(",
        "[global::System.Diagnostics.DebuggerDisplay(",
        "[global::System.Diagnostics.StackTraceHidden]",
        "[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]",
        $"[{Types.AwaitPoints}(",
    ];

    private const string State = $"this.{FrameNames.UsualState} = ";

    private const string Reentrant = Types.IReentrantFrame;

    // To infer the type argument of such a line takes longer than to bind most statements.
    private const string Skip = "global::System.Runtime.CompilerServices.Unsafe.SkipInit(out ";

    /// <summary>
    /// The text without line directives, the attributes that every frame has, and the bodies of its plumbing: the latter are the same for every method, but for
    /// names and types that stand in their heads too.
    /// </summary>
    public static string Of(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = text.IndexOf('\n', start) + 1;
            if (end == 0) end = text.Length;
            var first = start;
            while (first < end && text[first] == ' ') first++;
            if (IsConstant(text, first) || IsReentry(text, first, end) || IsState(text, first, end)) continue;
            if (StartsAt(text, first, Skip))
            {
                kept.Append(text, first + Skip.Length, text.IndexOf(')', first) - first - Skip.Length).Append(" = default!;\n");
                continue;
            }

            if (HeadOfPlumbing(text, first, end) is not { } head)
            {
                Append(kept, text, start, end);
                continue;
            }

            if (text.IndexOf(Reentrant + ".", first, head - first, StringComparison.Ordinal) < 0) kept.Append("extern ").Append(text, first, head - first).Append(";\n");
            end = EndOfBlock(text, end, first - start);
        }

        return kept.ToString();
    }

    /// <summary>
    /// Whether the compiler finds out only when it lowers the text whether it can: it makes machines of the functions in it that await, and
    /// closures in filters.
    /// </summary>
    public static bool HasToBeEmitted(string text) => text.Contains("async") || text.Contains("when");

    // Where the head of a member ends that is the same in every frame; null for other lines.
    private static int? HeadOfPlumbing(string text, int first, int end)
    {
        var head = end - 1 - CodeWriter.PlumbingMark.Length;
        return head > first && StartsAt(text, head, CodeWriter.PlumbingMark) ? head : null;
    }

    // Behind the brace that stands below the head.
    private static int EndOfBlock(string text, int start, int indent)
    {
        for (var closes = false; !closes;)
        {
            var end = text.IndexOf('\n', start) + 1;
            closes = end - start > indent && text[start + indent] == '}';
            start = end;
        }

        return start;
    }

    // Its type argument is inferred as well, and a body has one for each await in a loop.
    private static bool IsReentry(string text, int first, int end) => text.IndexOf(Hooks.ReenterAt, first, end - first, StringComparison.Ordinal) >= 0;

    // A number is assigned to the field for the state.
    private static bool IsState(string text, int first, int end)
    {
        if (!StartsAt(text, first, State)) return false;
        for (var i = first + State.Length; i < end - 2; i++)
        {
            if (!char.IsDigit(text[i])) return false;
        }

        return true;
    }

    private static bool StartsAt(string text, int start, string part) => string.CompareOrdinal(text, start, part, 0, part.Length) == 0;

    // The line, without an interface whose members have the same heads in every frame and which the check does not see.
    private static void Append(StringBuilder kept, string text, int start, int end)
    {
        var index = text.IndexOf(", " + Reentrant, start, end - start, StringComparison.Ordinal);
        if (index < 0) kept.Append(text, start, end - start);
        else kept.Append(text, start, index - start).Append(text, index + Reentrant.Length + 2, end - index - Reentrant.Length - 2);
    }

    private static bool IsConstant(string text, int start)
    {
        if (start == text.Length || text[start] is not ('#' or '[')) return false;
        foreach (var line in s_constant)
        {
            if (StartsAt(text, start, line)) return true;
        }

        return false;
    }
}
