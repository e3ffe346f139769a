namespace CoroGen;

/// <summary>Coroutines of .NET tasks.</summary>
public static class TaskCoroExtensions
{
    /// <inheritdoc cref="Coro.FromTask(Task)"/>
    public static Coro AsCoro(this Task task) => Coro.FromTask(task);

    /// <inheritdoc cref="Coro.FromTask(Task)"/>
    public static Coro<T> AsCoro<T>(this Task<T> task) => Coro.FromTask(task);

    /// <inheritdoc cref="Coro.FromTask(Task)"/>
    public static Coro AsCoro(this ValueTask task) => Coro.FromTask(task);

    /// <inheritdoc cref="Coro.FromTask(Task)"/>
    public static Coro<T> AsCoro<T>(this ValueTask<T> task) => Coro.FromTask(task);
}
