//! iter
public partial class O
{
    public int F = 1;
    [Coroutine] public async Coro<int> Co(int a) { await Step("co"); return F * 10 + a; }
    [Coroutine] public async IAsyncEnumerable<int> It(int a) { yield return F; await Step("it"); yield return a; }
    public static explicit operator O(string s) { Log("conv" + s); return new O { F = s.Length }; }
}
public partial struct S
{
    public int X;
    [Coroutine] public async Coro<int> Co(int a) { X++; await Step("s"); return X * 100 + a; }
    public static S operator +(S one, S other) => new() { X = one.X + other.X };
}
public static partial class Program
{
    static O? o = new();
    static O? Prop { get { Log("prop"); return o; } }
    static readonly O[] s_all = [new(), new() { F = 2 }];
    static S s_struct;
    static S Struct { get { Log("struct"); return s_struct; } }
    static int s_made;
    static O? Make() { Log("make"); return new O { F = ++s_made }; }

    [Coroutine] static async Coro<int> Change() { await Step("change"); o = new O { F = 50 }; s_all[1] = new O { F = 80 }; s_struct.X += 100; return 1; }
    [Coroutine] static async Coro<int> Generic<T>(T t, T u) where T : O => await t!.Co((t = u).F + await Change());

    [Coroutine] public static async Coro Run()
    {
        int n = 0;
        object x = new O { F = 3 };
        O? m = null;
        S local = default;
        Log(await o!.Co(await Change()));
        Log(await ((o))!.Co(await Change()) + await (o!).Co(await Change()));
        Log(await Prop!.Co(await Change()));
        Log(await Make()!.Co(await Change()));
        Log(await (m ?? Make())!.Co(await Change()));
        Log(await (n == 0 ? Make() : o)!.Co(await Change()));
        Log(await (x as O)!.Co(await Change()) + await ((O)x).Co(await Change()) + await ((O)"four").Co(await Change()));
        Log(await (new O { F = 6 }).Co(await Change()));
        Log(await (m = Make())!.Co(await Change()));
        Log(await s_all[n++]!.Co(await Change()) + n);
        Log(await s_all[n]!.Co(await Change()));
        Log(await checked(o!).Co(await Change()));
        Log(await Generic(new O { F = 7 }, new O { F = 8 }));
        await foreach (var item in o!.It(await Change())) Log(item);
        await foreach (var item in Make()!.It(await Change())) Log(item);
        Log(await (Struct).Co(await Change()) + await checked(Struct).Co(await Change()));
        Log(await (s_struct).Co(await Change()) + await checked(local).Co(await Change() + local.X++) + await (local!).Co(local.X++));
        Log(await (local + s_struct).Co(await Change()) + await checked(local + s_struct).Co(local.X++));
        Log(await (n > 0 ? local : s_struct).Co(await Change() + local.X++));
    }
}
