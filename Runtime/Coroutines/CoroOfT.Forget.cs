namespace CoroGen;

/// <content>Starting what nobody waits for.</content>
public readonly partial struct Coro<T>
{
    /// <inheritdoc cref="Coro.Forget"/>
    public void Forget() => Coro.ReportWhenForgotten(Coro.CreateTask(this));
}
