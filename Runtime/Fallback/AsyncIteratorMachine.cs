using System.Runtime.CompilerServices;

namespace CoroGen.CompilerServices;

/// <summary>Tells the async iterators of the C# compiler from its other methods.</summary>
internal static class AsyncIteratorMachine
{
    /// <summary>Whether a continuation is the rest of an async iterator; where .NET wraps continuations, to trace them, it is not known to be one.</summary>
    public static bool Continues(Action continuation)
    {
        if (continuation.Target?.GetType() is not { IsGenericType: true } box) return false;
        foreach (var argument in box.GenericTypeArguments)
        {
            // The machine of an iterator is also what moves when the consumer wants the next item.
            if (argument.IsClass && typeof(IAsyncStateMachine).IsAssignableFrom(argument) && typeof(IAsyncDisposable).IsAssignableFrom(argument)) return true;
        }

        return false;
    }
}
