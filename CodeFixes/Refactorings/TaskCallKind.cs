namespace CoroGen.CodeFixes.Refactorings;

/// <summary>What becomes of the task that a call gives.</summary>
internal enum TaskCallKind
{
    /// <summary>It is awaited where it is made.</summary>
    Awaited,

    /// <summary>The thread waits for it.</summary>
    Blocking,

    /// <summary>Nobody waits for it.</summary>
    Dropped,

    /// <summary>It is one of those that an awaited <c>Task.WhenAll</c> waits for.</summary>
    Gathered,

    /// <summary>It is an iterator that is enumerated where it is made.</summary>
    Iterated,

    /// <summary>It goes elsewhere.</summary>
    Value,

    /// <summary>There is no call, only the name.</summary>
    Name,

    /// <summary>What cannot be followed: a method group, or a call that may not happen.</summary>
    Other,
}
