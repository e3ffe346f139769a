namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 136: a negative start is refused, zero is legal; only a bounded semaphore limits release.</summary>
internal static partial class Item136
{
    public static void Run() => RunMain(Main());

    static string OverRelease(CoroSemaphore semaphore)
    {
        try
        {
            semaphore.Release();
            return "released";
        }
        catch (InvalidOperationException)
        {
            return "refused";
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        Log(Tried(() => new CoroSemaphore(-1)));
        Log(new CoroSemaphore(0).IsLocked);
        var semaphore = new CoroSemaphore(1);
        Log(OverRelease(semaphore));
        await semaphore.Acquire();
        await semaphore.Acquire();
        Log(semaphore.IsLocked);
        var bounded = new CoroBoundedSemaphore(1);
        Log(OverRelease(bounded));
        await bounded.Acquire();
        Log(OverRelease(bounded));
        Log(OverRelease(bounded));
    }
}
