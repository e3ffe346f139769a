//! iter
public partial struct Inner { public int X; public int Bump(int n) => X += n; }
public partial struct Outer
{
    public Inner S;
    public int[] A;
    [Coroutine] public async Coro<int> Seen(int a, int b) { await Step("seen"); S.X &= 255; return S.X * 100 + a * 10 + b; }
    [Coroutine] public async Coro<int> One() => await Seen(1, S.X++);
    [Coroutine] public async Coro<int> Two() => await Seen(await Get(1), S.X++);
    [Coroutine] public async Coro<int> Three() => await this.Seen(b: await Get(1), a: ++this.S.X);
    [Coroutine] public async Coro<int> Four() => await Seen(S.Bump(5), await Get(2));
    [Coroutine] public async Coro<int> Five() { var t = Seen(await Get(1), S.X++); return await t; }
    [Coroutine] public async Coro<int> Six() => await Seen(S.X = 7, 1) + await Seen(await Get(1), S.X = 8);
    [Coroutine] public async Coro<int> Seven() => await Seen(Take(ref this), await Get(2));
    [Coroutine] public async Coro<int> Eight() { var t = Coro.CreateTask(Seen(await Get(1), S.X++)); return await t + S.X; }
    [Coroutine] public async Coro<int> Nine() { var o = this; o.S.X = 3; return await o.Seen(await Get(1), o.S.X++) + S.X; }
    [Coroutine] public async Coro<int> Ten() { var all = new Outer[2]; return await all[await Get(1)].Seen(await Get(1), all[1].S.X++) + all[1].S.X; }
    [Coroutine] public async Coro<int> Eleven(int n) => n == 0 ? S.X : await Eleven(n - 1 + (S.X++ & 0)) * 10 + S.X;
    [Coroutine] public async Coro<T> Gen<T>(T a, int b) { await Step("gen" + S.X); return a; }
    [Coroutine] public async Coro<int> Twelve() => await Gen(await Get(1), S.X++) + await this.Gen<int>(b: S.X++, a: await Get(2));
    [Coroutine] public async IAsyncEnumerable<int> Items(int a, int b) { yield return S.X; await Step("items"); S.X += a; yield return S.X + b; }
    [Coroutine] public async Coro<int> Thirteen() { int sum = 0; await foreach (var item in Items(S.X++, await Get(1))) sum = sum * 10 + item; await foreach (var item in this.Items(1, S.Bump(2))) sum = sum * 10 + item; return sum; }
    [Coroutine] public async Coro<int> Fourteen() { var o = this; return await checked(o).Seen(1, o.S.X++) + await (o!).Seen(await Get(1), o.S.X++) + await (o.S.X > 0 ? ref o : ref o).Seen(1, o.S.X += 5); }
    [Coroutine] public async Coro<int> Fifteen() { var pair = (this, 1); return await pair.Item1.Seen(await Get(2), pair.Item1.S.X++) + await pair.Item1.Seen(0, (pair = (new Outer { S = { X = 9 } }, 2)).Item2); }
    public static int Take(ref Outer o) { o.S.X += 40; return 1; }
    [Coroutine] static async Coro<int> Get(int n) { await Step("get" + n); return n; }
}
public partial record struct Pairs(int X, int Y)
{
    [Coroutine] internal static async Coro<int> Number(int n, string name) { await Step(name); return n; }
    private readonly Outer _own = new() { S = { X = 5 } };
    private static Outer s_shared;
    private Outer Property => s_shared;
    [Coroutine] public async Coro<int> Sum(int n) { await Step("sum"); return X * 100 + Y * 10 + n; }
    [Coroutine] public async Coro<int> Run() => await Sum(X++) + await this.Sum(Y = 7) + await (this with { X = 3 }).Sum(X++) + await _own.Seen(1, await Number(2, "own"))
        + await s_shared.Seen(1, s_shared.S.X++) + await Property.Seen(1, s_shared.S.X++) + await new Pairs[] { this }[0].Sum(X++);
}
public readonly partial struct Fixed(int x)
{
    public readonly int X = x;
    [Coroutine] public async Coro<int> Sum(int n) { await Step("fixed"); return X * 10 + n; }
    [Coroutine] public async Coro<int> Run() => await Sum(await Pairs.Number(3, "three")) + await this.Sum(X);
}
public partial struct Generic<T>
{
    public int X;
    [Coroutine] public async Coro<(T, int)> Seen(T value, int n) { await Step("generic"); return (value, X * 10 + n); }
    [Coroutine] public async Coro<(T, int)> Run(T value) => await Seen(value, X++);
}
public static partial class Program
{
    private static Coro<int> Plain(Outer o) => o.Seen(1, o.S.X++);
    private static Func<Coro<int>> Lambda(Outer o) => () => o.Seen(o.S.X++, o.S.X++);
    [Coroutine] public static async Coro Run()
    {
        Log(await new Outer().One());
        Log(await new Outer().Two());
        Log(await new Outer().Three());
        Log(await new Outer().Four());
        Log(await new Outer().Five());
        Log(await new Outer().Six());
        Log(await new Outer().Seven());
        Log(await new Outer().Eight());
        Log(await new Outer().Nine());
        Log(await new Outer().Ten());
        Log(await new Outer().Eleven(3));
        Log(await new Outer().Twelve());
        Log(await new Outer().Thirteen());
        Log(await new Outer().Fourteen());
        Log(await new Outer().Fifteen());
        Log(await new Pairs(1, 2).Run());
        Log(await new Fixed(4).Run());
        Log(await Plain(new Outer()));
        Log(await Lambda(new Outer())());
        Log(await new Generic<string>().Run("x"));
    }
}
