using CoroGen.Generator.Analysis;

namespace CoroGen.Generator.Lowering;

/// <summary>The names of what every frame has, and the table of all others that its text declares.</summary>
internal sealed class FrameNames : NameTable
{
    /// <summary>The name of the field for the state, unless a variable has it.</summary>
    public const string UsualState = "_state";

    // No shorter text has as many variables as would matter.
    private const int MinTextOfManyVariables = 600;

    public FrameNames(BodyFacts facts)
        : base(facts.Declaration, facts.Model)
    {
        var method = CoroutineMethods.SimpleName(facts.Method);
        Reserve(CoroutineMethods.FrameName(facts.Method));
        Reserve(method);
        foreach (var parameter in Visibility.TypeParametersInScope(facts.Method)) Reserve(parameter.Name);
        if (facts.Declaration.Span.Length >= MinTextOfManyVariables) FrameLocal = Fresh("frame");
        Box = Fresh("box");
        Result = Fresh("result");
        Finished = Fresh("finished");
        State = Fresh(UsualState);
        Self = Fresh("_this");
        Suspending = Fresh("suspending");
        Body = TypeNames.Identifier(IteratorParts.IsMember(method) ? "MoveNext" : method);
    }

    /// <summary>The frame's methods that hold the user's code: the name of the user's method.</summary>
    public string Body { get; }

    public string Box { get; }

    public string Result { get; }

    public string Finished { get; }

    public string State { get; }

    /// <summary>The field of the receiver.</summary>
    public string Self { get; }

    /// <summary>The local that tells a <c>finally</c> that the frame suspends in its try.</summary>
    public string Suspending { get; }

    /// <summary>A local that refers to the frame, where the body is long and may have many variables; null for others.</summary>
    public string? FrameLocal { get; }

    /// <summary>
    /// The frame, as its code mentions it. The flow analysis of the compiler follows the fields of <c>this</c> and of locals, and does not always come to
    /// an end where there are more than 64 of them and of other variables, and jumps backwards; the fields of a choice it does not follow. Of this choice
    /// nothing is left in the compiled code.
    /// </summary>
    public string Frame => FrameLocal is null ? "this" : $"(true ? ref {FrameLocal} : ref {FrameLocal})";

    /// <summary>The state in which the frame was resumed, as text. That of an iterator is in a local: its field says meanwhile that it has ended.</summary>
    public string ResumedState(IteratorParts? iterator) => iterator?.ResumedStateName ?? $"{Frame}.{State}";
}
