//! machines
partial class A
{
    public virtual int N(int a, int b) => a * 10 + b;
    protected int H(int first, int second, int third = 7) => first * 100 + second * 10 + third;
    [Coroutine] public virtual async Coro<int> M(int a, int b) { await Coro.Yield(); return a * 10 + b; }
}

partial class B : A
{
    public override int N(int x, int y) => -1;
    private new int H(int second, int first, int third) => -2;
    [Coroutine] public override async Coro<int> M(int b, int a) { await Coro.Yield(); return a * 1000 + b * 100; }
    [Coroutine]
    public async Coro<int> RunB()
    {
        var sum = base.N(b: await Get(1), a: await Get(2));
        sum += base.H(second: await Get(3), first: await Get(4)) * 1000;
        sum += await base.M(b: await Get(5), a: await Get(6)) * 100000;
        sum += await M(a: await Get(1), b: 2);
        return sum + await ((A)this).M(a: 1, b: await Get(2));
    }
}

partial interface IN { [Coroutine] Coro<int> M(int p, int q); }
partial class N : IN { [Coroutine] public async Coro<int> M(int q, int p) { await Coro.Yield(); return q * 10 + p; } }

public static partial class Program
{
    [Coroutine]
    public static async Coro Run()
    {
        Log(await new B().RunB());
        Log(await ((IN)new N()).M(q: 1, p: await Get(2)));
        Log(await new N().M(q: 1, p: await Get(2)));
        Log(await Ordinary(new B(), new N()));
    }

    static async Coro<int> Ordinary(A a, IN n) => await a.M(b: 1, a: 2) * 100 + await n.M(q: 3, p: 4);
}
