namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>A pool of threads in which no thread is ever free.</summary>
internal sealed class IdleScheduler : TaskScheduler
{
    public static IdleScheduler Instance { get; } = new();

    protected override IEnumerable<Task> GetScheduledTasks() => [];

    protected override void QueueTask(Task task)
    {
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;
}
