namespace CoroGen;

/// <content>How much there is to do: for meters. Other threads may read it, and see what was so a moment ago.</content>
public sealed partial class EventLoop
{
    /// <summary>How many tasks are suspended: those that have begun and have not ended. <see cref="AllTasks"/> also gives those that are to begin.</summary>
    public int TaskCount => _tasks.Count;

    /// <summary>How many callbacks and steps are ready to run.</summary>
    public int ReadyCount => _ready.Count;

    /// <summary>How many timers are set.</summary>
    public int TimerCount => _timers.Count;
}
