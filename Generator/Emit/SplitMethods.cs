using CoroGen.Generator.Analysis;
using CoroGen.Generator.Declarations;
using static CoroGen.Generator.Analysis.RuntimeNames;

namespace CoroGen.Generator.Emit;

/// <summary>The methods by which callers run a frame where code is optimised: one up to the first suspension, one for what comes after.</summary>
internal static class SplitMethods
{
    /// <summary>Keeps a method out of stack traces, where the one that it calls stands.</summary>
    public const string Hidden = "[global::System.Diagnostics.StackTraceHidden]";

    private const string Box = Types.CoroutineBox;

    /// <summary>The head of the method up to the first suspension.</summary>
    public static string FirstRun(string resultType, string box, string result) => $"public bool {Members.FirstRun}({Box} {box}, out {resultType} {result})";

    /// <summary>
    /// The head of the method for the rest. It returns the result in a register: an out argument would go through memory at each level of a chain.
    /// </summary>
    public static string Resume(string resultType, string box, string finished) => $"public {resultType} {Members.Resume}({Box} {box}, out bool {finished})";

    /// <summary>The method of the frame's interface, which finds out which of the two is meant.</summary>
    public static void PrintMoveNext(CodeWriter writer, string resultType, string state)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line(Hidden);
        writer.OpenPlumbing($"public bool MoveNext({Box} box, out {resultType} result)");
        writer.Line($"if (this.{state} == 0) return this.{Members.FirstRun}(box, out result);");
        writer.Line($"result = this.{Members.Resume}(box, out var finished);");
        writer.Line("return finished;");
        writer.Close();
        writer.Line();
    }

    /// <summary>Both methods for a frame that has only one for all.</summary>
    /// <param name="run">A call of that one, which hands over <c>box</c> and <c>result</c>.</param>
    /// <param name="writer">Where to print.</param>
    /// <param name="resultType">The type of the result.</param>
    public static void PrintBothBy(string run, CodeWriter writer, string resultType)
    {
        writer.Line();
        writer.Line(Hidden);
        writer.Plumbing(FirstRun(resultType, "box", "result"), $"return {run}");
        writer.Line();
        writer.Line(Hidden);
        writer.OpenPlumbing(Resume(resultType, "box", "finished"));
        writer.Line($"{resultType} result;");
        writer.Line($"finished = {run};");
        writer.Line("return result;");
        writer.Close();
    }
}
