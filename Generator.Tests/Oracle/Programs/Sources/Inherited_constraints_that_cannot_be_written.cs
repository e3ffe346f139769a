//! machines expects fallback: a constraint of the type parameter 'U' that can be inherited but not written
partial class G<T> { public virtual async Coro<int> Of<U>(U x) where U : T { await Coro.Yield(); return 4; } }
partial class GS : G<string>
{
    [Coroutine] public override async Coro<int> Of<U>(U x) { await Coro.Yield(); return 1 + await base.Of<U>(x); }
}

public static partial class Program
{
    [Coroutine]
    public static async Coro Run()
    {
        Log(await new GS().Of("x"));
    }
}
