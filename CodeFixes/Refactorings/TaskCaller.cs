namespace CoroGen.CodeFixes.Refactorings;

/// <summary>The function that a call of a coroutine is in: whether a loop runs there decides what becomes of the call.</summary>
internal enum TaskCaller
{
    /// <summary>The body of a coroutine.</summary>
    Coroutine,

    /// <summary>Code that runs where no loop does: the entry point, and what is given to the pool.</summary>
    NoLoop,

    /// <summary>Other code that awaits, or gives a task: a loop may run there.</summary>
    Task,

    /// <summary>Code that waits for nothing, or with its thread.</summary>
    Plain,
}
