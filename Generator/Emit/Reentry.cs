using CoroGen.Generator.Analysis;
using CoroGen.Generator.Declarations;
using CoroGen.Generator.Lowering;
using CoroGen.Generator.Nodes;
using static CoroGen.Generator.Analysis.RuntimeNames;

namespace CoroGen.Generator.Emit;

/// <summary>
/// What a frame has besides, so that the loop can resume it without its callers: one in which an await stands in a loop, because only such a frame
/// suspends often. What it ends with it keeps, and gives it to its callers when they are run once more from the root.
/// </summary>
internal sealed class Reentry
{
    private const int Returned = -1;
    private const int Left = -2;

    private readonly LoweredBody _body;
    private readonly string _resultType;
    private readonly string? _keptField;
    private readonly bool _ownsField;

    private readonly string _resumedName;

    private Reentry(LoweredBody body, string resultType)
    {
        _body = body;
        _resultType = resultType;
        _resumedName = body.Names.Fresh("resumed");
        if (body.Facts.ResultType is null) return;
        _keptField = Dead(body, resultType);
        _ownsField = _keptField is null;
        _keptField ??= body.Names.Fresh("_result");
    }

    /// <summary>The field that keeps the result, if the frame has to have one for that.</summary>
    public (string Type, string Name)? Field => _ownsField ? (_resultType, _keptField!) : null;

    /// <summary>That of a frame; null for one that is always resumed by its caller.</summary>
    public static Reentry? Of(LoweredBody body, string resultType) =>
        body.Facts.SplitsFrames && body.Iterator is null && body.Awaits.Any(static wait => wait.IsInLoop)
            ? new Reentry(body, resultType)
            : null;

    /// <summary>Prints the begin of a body for all: a way into a <c>try</c> changes the state.</summary>
    public void PrintEntry(CodeWriter writer) => writer.Line($"var {_resumedName} = this.{_body.Names.State} > 0;");

    /// <summary>Prints what a frame does that suspends not for the first time.</summary>
    /// <param name="part">In which of its bodies.</param>
    /// <param name="writer">Where to.</param>
    public void PrintSuspend(BodyPart part, CodeWriter writer)
    {
        if (part == BodyPart.FirstRun) return;
        writer.Line($"{(part == BodyPart.All ? $"if ({_resumedName}) " : "")}{Hooks.ReenterAt}({_body.Names.Box}, ref this);");
    }

    /// <summary>Prints that the result, which is there, is kept.</summary>
    public void PrintKeep(string result, CodeWriter writer)
    {
        if (_keptField is not null) writer.Line($"this.{_keptField} = {result};");
        writer.Line($"this.{_body.Names.State} = {Returned};");
    }

    /// <summary>Prints the methods of a frame whose body after the first suspension is one that keeps its result.</summary>
    /// <param name="run">A call of that body.</param>
    /// <param name="writer">Where to.</param>
    public void PrintAroundKeepingBody(string run, CodeWriter writer)
    {
        writer.Line(SplitMethods.Hidden);
        writer.OpenPlumbing(SplitMethods.Resume(_resultType, "box", "finished"));
        writer.Line($"finished = this.{_body.Names.State} > 0 ? {run} : {TakeConclusion("box")};");
        PrintTake(writer);
        writer.Close();
        writer.Line();
        PrintMembers(() => writer.Line($"return {run};"), writer);
    }

    /// <summary>Prints the method of the interface for a frame that has one body for all.</summary>
    public void PrintMoveNextAroundBody(string run, CodeWriter writer)
    {
        writer.OpenPlumbing($"public bool MoveNext({Types.CoroutineBox} box, out {_resultType} result)");
        writer.Line($"if (this.{_body.Names.State} >= 0) return {run};");
        writer.Line($"result = this.{Members.Resume}(box, out var finished);");
        writer.Line("return finished;");
        writer.Close();
    }

    /// <summary>Prints the other methods of a frame that has one body for all.</summary>
    /// <param name="run">A call of that body, which hands over <c>box</c> and <c>result</c>.</param>
    /// <param name="writer">Where to.</param>
    public void PrintAroundBody(string run, CodeWriter writer)
    {
        writer.Line();
        writer.Line(SplitMethods.Hidden);
        writer.Plumbing(SplitMethods.FirstRun(_resultType, "box", "result"), $"return {run}");
        writer.Line();
        writer.Line(SplitMethods.Hidden);
        writer.OpenPlumbing(SplitMethods.Resume(_resultType, "box", "finished"));
        writer.Open($"if (this.{_body.Names.State} > 0)");
        writer.Line($"{_resultType} result;");
        writer.Line($"finished = {run};");
        writer.Line("return result;");
        writer.Close();
        writer.Line();
        writer.Line($"finished = {TakeConclusion("box")};");
        PrintTake(writer);
        writer.Close();
        writer.Line();
        PrintMembers(
            () =>
            {
                writer.Line($"{_resultType} result;");
                writer.Line($"if (!{run}) return false;");
                PrintKeep("result", writer);
                writer.Line("return true;");
            },
            writer);
    }

    private void PrintMembers(Action printReenter, CodeWriter writer)
    {
        writer.Line(SplitMethods.Hidden);
        writer.OpenPlumbing($"bool {Types.IReentrantFrame}.{Members.Reenter}({Types.CoroutineBox} box)");
        printReenter();
        writer.Close();
        writer.Line();
        writer.Plumbing($"void {Types.IReentrantFrame}.{Members.Conclude}()", $"this.{_body.Names.State} = {Left}");
    }

    private void PrintTake(CodeWriter writer)
    {
        if (_keptField is null)
        {
            writer.Line("return default!;");
        }
        else if (_body.Facts.ResultType!.IsUnmanagedType)
        {
            writer.Line($"return this.{_keptField};");
        }
        else
        {
            writer.Line($"var kept = this.{_keptField};");
            writer.Line($"if (finished) this.{_keptField} = default!;");
            writer.Line("return kept;");
        }
    }

    private string TakeConclusion(string box) => $"{Hooks.TakeConclusion}({box}, this.{_body.Names.State} == {Returned})";

    // When the frame has its result, what it kept for itself has served.
    private static string? Dead(LoweredBody body, string type) =>
        body.Variables.Parameters
            .Concat(body.Variables.All.Where(static variable => variable is { IsHoisted: true, IsParameter: false, SharesField: false }))
            .FirstOrDefault(variable => variable.Closure is null && variable.FieldTypeText == type)?.Name;
}
