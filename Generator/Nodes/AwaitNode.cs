namespace CoroGen.Generator.Nodes;

/// <summary>An await point.</summary>
internal sealed class AwaitNode : Node
{
    /// <summary>The number of the state in which the frame is suspended here.</summary>
    public int State { get; set; }

    /// <summary>The type of the child frame; null for an awaiter of another library.</summary>
    public string? FrameType { get; set; }

    /// <summary>Whether the child is resumed by a method of its own.</summary>
    public bool IsSplit { get; set; }

    /// <summary>The name of the field that holds the child; awaits of one frame type share it, for only one of them is active.</summary>
    public string Child { get; set; } = "";

    /// <summary>The arguments of the child's Start.</summary>
    public Code Arguments { get; set; } = new();

    /// <summary>Whether the child was started before, and is only run on here.</summary>
    public bool IsStarted { get; set; }

    /// <summary>Whether the frame is left here with an item, and resumed for the next one or, in the state that follows, to be disposed of.</summary>
    public bool IsYield { get; set; }

    /// <summary>Whether one activation can come here more than once.</summary>
    public bool IsInLoop { get; set; }

    /// <summary>Why the child is embedded, or not.</summary>
    public string Comment { get; set; } = "";

    /// <summary>The type of the child's result.</summary>
    public string ResultType { get; set; } = "";

    /// <summary>Gets the result; null when nobody wants it.</summary>
    public Variable? Result { get; set; }

    /// <summary>The awaiter, for an awaiter of another library.</summary>
    public Variable? Awaiter { get; set; }

    /// <summary>The expression that gives the awaiter.</summary>
    public Code AwaiterValue { get; set; } = new();

    /// <summary>Whether the awaiter is suspended at by <c>UnsafeOnCompleted</c>.</summary>
    public bool IsCritical { get; set; }

    /// <summary>Whether the result has a type without a name, and is taken from the child by a example of it.</summary>
    public bool HasErasedResult { get; set; }

    /// <summary>Whether the awaiter is known at run time only.</summary>
    public bool IsDynamic { get; set; }

    /// <summary>Whether it stands in a <c>try</c> that has handlers, so that a cancellation enters as an exception.</summary>
    public bool HasHandlers { get; set; }

    /// <summary>The <c>finally</c> with awaits that a cancellation enters here without a throw; null where another handler comes first.</summary>
    public PendingFinally? UnwindsTo { get; set; }

    /// <summary>Whether a <c>catch</c> around it has a filter, so that the exception of the child must be stopped here first.</summary>
    public bool HasFilter { get; set; }

    /// <summary>The label at which it is resumed, once it has a name.</summary>
    public string? ResumeLabel { get; set; }

    /// <summary>Whether a <c>finally</c> must be skipped when the frame suspends here.</summary>
    public bool IsInFinally { get; set; }
}
