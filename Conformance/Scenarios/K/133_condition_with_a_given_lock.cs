namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 133: a condition may share a lock; both then show the same state.</summary>
internal static partial class Item133
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        var @lock = new CoroLock();
        var (first, second) = (new CoroCondition(@lock), new CoroCondition(@lock));
        await @lock.Acquire();
        Log($"{first.IsLocked} {second.IsLocked}");
        first.Notify();
        first.Release();
        Log($"{@lock.IsLocked} {second.IsLocked}");
        await second.Acquire();
        Log($"{@lock.IsLocked} {first.IsLocked}");
        @lock.Release();
        Log($"{first.IsLocked} {second.IsLocked}");
    }
}
