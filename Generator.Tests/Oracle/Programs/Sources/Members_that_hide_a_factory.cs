//! machines
partial class A
{
    [Coroutine] public virtual async Coro<int> M() { await Coro.Yield(); return 1; }
    [Coroutine] public async Coro<int> Q() { await Coro.Yield(); return 7; }
}

partial class B : A
{
    public int M_Boxed() => 5;
    public struct M_Frame { }
    [Coroutine] public override async Coro<int> M() { await Coro.Yield(); return 2; }
    public Coro<int> Q_Boxed() => throw new InvalidOperationException();
    public struct Q_Frame { public int Start; }
}

partial class C : B
{
    [Coroutine] public override async Coro<int> M() { await Coro.Yield(); return 3 + await base.M(); }
    [Coroutine] public async Coro<int> R() => await Q() * 10 + await base.Q();
}

public static partial class Program
{
    [Coroutine]
    public static async Coro Run()
    {
        A a = new B();
        Log(await a.M());
        Log(await new B().M());
        Log(await new C().M());
        a = new C();
        Log(await a.M());
        var c = a.M();
        Log(await c);
        Log(new B().M_Boxed());
        Log(await new B().Q());
        var q = new C().Q();
        Log(await q);
        Log(await new C().R());
        Log(await Ordinary(a, new B()));
    }

    static async Coro<int> Ordinary(A a, B b) => await a.M() * 100 + await b.M() * 10 + await b.Q();
}
