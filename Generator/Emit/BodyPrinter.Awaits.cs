using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using static CoroGen.Generator.Analysis.RuntimeNames;

namespace CoroGen.Generator.Emit;

/// <content>Awaits.</content>
internal sealed partial class BodyPrinter
{
    // The name alone may be that of a member of the user's.
    private const string Discard = "var _";

    private void PrintAwait(AwaitNode wait)
    {
        if (wait.IsYield) PrintYield(wait);
        else if (wait.FrameType is not null) PrintFrameAwait(wait);
        else PrintAwaiterAwait(wait);
    }

    private void PrintYield(AwaitNode wait)
    {
        Unmap();
        writer.Line($"{body.Names.Frame}.{body.Names.State} = {wait.State};");
        if (wait.IsInFinally) writer.Line($"{body.Names.Suspending} = true;");
        writer.Line($"{body.Names.Result} = true;");
        writer.Line("return true;");
        writer.Line($"{ResumeLabel(wait)}:;");
    }

    private void PrintFrameAwait(AwaitNode wait)
    {
        Unmap();
        if (IsEntered(wait)) PrintStart(wait);
        if (part == BodyPart.Rest && wait.IsSplit)
        {
            PrintRest(wait);
            return;
        }

        Unmap();
        if (part != BodyPart.FirstRun) writer.Line($"{ResumeLabel(wait)}:;");
        PrintPoll(wait, wait.IsSplit && part == BodyPart.FirstRun ? Members.FirstRun : "MoveNext");
        if (wait.HasErasedResult) writer.Line($"{wait.Result!.Place} = {body.Names.Frame}.{wait.Child}.TakeResult(static () => {wait.Result.Example});");
    }

    private void PrintStart(AwaitNode wait)
    {
        writer.Line($"// {wait.Comment}.");
        Map(wait);
        if (!wait.IsStarted) PrintCode(Code.Of($"{body.Names.Frame}.{wait.Child}.Start(", wait.Arguments, ");"));
    }

    // Where the child may be run for the first time too, that comes first, and what resumes it is jumped over.
    private void PrintRest(AwaitNode wait)
    {
        var polled = IsEntered(wait) ? body.Names.Fresh("Polled") : null;
        if (polled is not null)
        {
            PrintPoll(wait, Members.FirstRun);
            writer.Line($"goto {polled};");
        }

        if (_isJumpedTo) writer.Line($"{ResumeLabel(wait)}:;");
        Map(wait);
        writer.Line($"{(wait.Result is null ? "" : wait.Result.Place + " = ")}{body.Names.Frame}.{wait.Child}.{Members.Resume}({body.Names.Box}, out {body.Names.Finished});");
        Unmap();
        PrintStillSuspended(wait);
        if (polled is not null) writer.Line($"{polled}:;");
    }

    private void PrintStillSuspended(AwaitNode wait)
    {
        if (reentry is null)
        {
            writer.Line($"if (!{body.Names.Finished}) return default!;");
            return;
        }

        writer.Open($"if (!{body.Names.Finished})");
        if (wait.IsInLoop) reentry.PrintSuspend(part, writer);
        writer.Line("return false;");
        writer.Close();
    }

    private void PrintPoll(AwaitNode wait, string member)
    {
        var call = $"{body.Names.Frame}.{wait.Child}.{member}({body.Names.Box}, out {(wait.HasErasedResult ? Discard : wait.Result?.Place ?? Discard)})";
        if (wait.HasFilter)
        {
            // The exception must not run the filter before it has run the callee's finally blocks.
            var done = body.Names.Fresh("done");
            var error = body.Names.Fresh("caught");
            Unmap();
            writer.Line($"bool {done};");
            Map(wait);
            writer.Line($"try {{ {done} = {call}; }} catch (global::System.Exception {error}) {{ throw {Hooks.Rethrow}({error}); }}");
            Unmap();
            writer.Line($"if (!{done})");
        }
        else
        {
            Map(wait);
            writer.Line($"if (!{call})");
            Unmap();
        }

        writer.Open();
        if (wait.HasHandlers) writer.Line($"if ({Hooks.IsUnwinding}({body.Names.Box})) {Catch(wait)}");
        PrintSuspend(wait);
        PrintExit(isFinished: false);
        writer.Close();
    }

    private void PrintAwaiterAwait(AwaitNode wait)
    {
        var awaiter = wait.Awaiter!.Place;
        var got = body.Names.Fresh("Completed");
        PrintCode(Code.Of($"{awaiter} = ", wait.AwaiterValue, ";"));
        Map(wait);
        writer.Line(wait.IsDynamic ? $"if ((bool){awaiter}.IsCompleted) goto {got};" : $"if ({awaiter}.IsCompleted) goto {got};");
        Unmap();
        writer.Line($"{body.Names.Frame}.{wait.Child} = {awaiter};");
        PrintSuspend(wait);
        Map(wait);
        var handlers = body.Facts.HasHandlers ? ", hasHandlers: true" : "";
        if (wait.IsDynamic) writer.Line($"{Hooks.AwaitDynamic}({body.Names.Box}, (object){awaiter}{handlers});");
        else writer.Line($"{(wait.IsCritical ? Hooks.AwaitUnsafeOnCompleted : Hooks.AwaitOnCompleted)}({body.Names.Box}, ref {awaiter}{handlers});");
        Unmap();
        writer.Line("return false;");
        writer.Line($"{ResumeLabel(wait)}:;");
        writer.Line(wait.Awaiter.Example is { } example
            ? $"{awaiter} = {Hooks.As}({body.Names.Frame}.{wait.Child}, static () => {example});"
            : $"{awaiter} = {body.Names.Frame}.{wait.Child};");
        writer.Line($"{body.Names.Frame}.{wait.Child} = default!;");
        writer.Open($"if ({Hooks.TakeCancellation}({body.Names.Box}))");
        writer.Line($"{Hooks.Unwind}({body.Names.Box});");
        writer.Line(wait.HasHandlers ? Catch(wait) : "return false;");
        writer.Close();
        writer.Line($"{got}:;");
        Map(wait);
        writer.Line($"{(wait.Result is null ? "" : wait.Result.Place + " = ")}{awaiter}.GetResult();");
    }

    // Hands a cancellation to the innermost handler: by a throw, or, where that is a finally that awaits, which stands behind its try, by a jump.
    private string Catch(AwaitNode wait) => wait.UnwindsTo is { } pending
        ? $"{{ {pending.Error.Place} = {Hooks.TakeCanceled}({body.Names.Box}); goto {pending.Entry.Name}; }}"
        : $"{Hooks.ThrowCanceled}({body.Names.Box});";

    private void PrintSuspend(AwaitNode wait)
    {
        if (wait.IsInLoop) reentry?.PrintSuspend(part, writer);

        // An iterator that is left by a cancellation has ended.
        var condition = body.Iterator is not null && !wait.HasHandlers && wait.FrameType is not null ? $"if (!{Hooks.IsUnwinding}({body.Names.Box})) " : "";

        // What was resumed at its only await suspends there again.
        if (part != BodyPart.Rest || body.Awaits.Count > 1) writer.Line($"{condition}{body.Names.Frame}.{body.Names.State} = {wait.State};");
        if (wait.IsInFinally) writer.Line($"{body.Names.Suspending} = true;");
    }
}
