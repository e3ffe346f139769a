//! machines
partial class A
{
    [Coroutine] public async Coro<int> M(long x) { await Coro.Yield(); return 1; }
    [Coroutine] private async Coro<int> M(int x) { await Coro.Yield(); return 2; }
    [Coroutine] public async Coro<int> Own() => await M(3) * 10 + await M(3L);
    [Coroutine] public static async Coro<int> P(object x) { await Coro.Yield(); return 3; }
    [Coroutine] protected static async Coro<int> P(string x) { await Coro.Yield(); return 4; }
}

partial class B : A
{
    [Coroutine] private new async Coro<int> M(long x) { await Coro.Yield(); return 5; }
    [Coroutine] private protected new async Coro<int> Own() { await Coro.Yield(); return 6; }
    [Coroutine] public async Coro<int> OfB() => await P("x") * 100 + await this.M(2L);
}

public static partial class Program
{
    [Coroutine]
    public static async Coro Run()
    {
        var early = new A().M(2);
        var b = new B();
        Log(await early);
        Log(await new A().M(2));
        Log(await b.M(2));
        Log(await b.Own());
        Log(await A.P("x"));
        Log(await new B().OfB());
        Log(await Ordinary(b));
    }

    static async Coro<int> Ordinary(B b)
    {
        var early = new A().M(2);
        return await early * 10000 + await b.M(2) * 1000 + await A.P("x") * 100 + await b.OfB();
    }
}
