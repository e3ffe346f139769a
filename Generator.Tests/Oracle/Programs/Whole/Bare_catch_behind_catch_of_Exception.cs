// A bare catch that awaits, behind a catch of Exception: C# warns (CS1058).
Coro.Run(P.Run());

static partial class P
{
    [Coroutine]
    public static async Coro Run()
    {
        try { await Coro.Yield(); throw new InvalidOperationException("x"); }
        catch (Exception e) { Console.WriteLine(e.Message); }
        catch { await Coro.Yield(); Console.WriteLine("bare"); }
    }
}
