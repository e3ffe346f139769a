namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 140: first in first out, last in first out, or smallest first; the forms without waiting raise.</summary>
internal static partial class Item140
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        foreach (var queue in new[] { new CoroQueue<int>(), new CoroLifoQueue<int>(), new CoroPriorityQueue<int>() })
        {
            foreach (var item in new[] { 2, 3, 1 }) await queue.Put(item);
            Log($"{queue.Count} {queue.IsEmpty} {queue.IsFull} {queue.MaxSize}");
            Log(Show(new[] { await queue.Get(), await queue.Get(), await queue.Get() }));
        }

        var bounded = new CoroQueue<int>(1);
        Log(Tried(() => bounded.GetNoWait()));
        bounded.PutNoWait(5);
        Log(bounded.IsFull);
        Log(Tried(() => bounded.PutNoWait(6)));
        Log(Tried(() => bounded.GetNoWait()));
        var unbounded = new CoroQueue<int>(-1);
        for (var i = 0; i < 100; i++) unbounded.PutNoWait(i);
        Log($"{unbounded.Count} {unbounded.IsFull}");
    }
}
