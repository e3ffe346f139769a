//! machines
interface IDyn { Coro<string> M(dynamic x); Coro<string> M(int x); }

partial class D : IDyn
{
    [Coroutine] public virtual async Coro<string> M(dynamic x) { await Coro.Yield(); return "dynamic " + x; }
    [Coroutine] public virtual async Coro<string> M(int x) { await Coro.Yield(); return "int " + x; }
}

partial class E : D
{
    public override async Coro<string> M(dynamic x) { await Coro.Yield(); return "E " + x; }
}

partial interface ICo { [Coroutine] Coro<string> M(dynamic x); [Coroutine] Coro<string> M(int x); }

partial class F : ICo
{
    [Coroutine] public async Coro<string> M(dynamic x) { await Coro.Yield(); return "dynamic " + x; }
    [Coroutine] public async Coro<string> M(int x) { await Coro.Yield(); return "int " + x; }
}

public static partial class Program
{
    [Coroutine]
    public static async Coro Run()
    {
        object boxed = 5;
        ICo co = new F();
        Log(await co.M(boxed));
        Log(await co.M(5));
        Log(await new F().M(boxed));
        Log(await new D().M(boxed));
        Log(await new E().M(boxed));
        Log(await new E().M(5));
        D d = new E();
        var c = d.M(boxed);
        Log(await c);
        Log(await Ordinary(co, d));
    }

    static async Coro<string> Ordinary(ICo co, D d)
    {
        object boxed = 5;
        var early = co.M(boxed);
        return await early + await d.M(boxed) + await new F().M(boxed) + await co.M(5);
    }
}
