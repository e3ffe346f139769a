public class Qy<T>(T v) { public T V => v; public Qy<R> Select<R>(Func<T, R> f, [CallerLineNumber] int l = 0) { Log("sel" + l); return new(f(v)); } public Qy<T> Where(Func<T, bool> f, [CallerLineNumber] int l = 0) { Log("wh" + l); return this; } }
public class Cl : System.Collections.IEnumerable { public int S; public void Add(int i, [CallerLineNumber] int l = 0) { S += l; Log("add" + i + "@" + l); } public System.Collections.IEnumerator GetEnumerator() => null!; }
public static partial class Program
{
    static T Call<T>(Func<T> f) => f();
    static Cl? Nul(int i) => null;
    [Coroutine] static async Coro A()
    {
        var a = Nul(await Get(
            1)) ?? new Cl { 1,
            2 };
        var b = Nul(await Get(
            1)) ?? Call(() => new Cl { 1,
            2 });
    }
    [Coroutine] static async Coro B()
    {
        var a = await Get(
            true) && Call(() => new Cl { 3,
            4 }).S > 0;
        var b = await Get(
            false) || new Cl { 3,
            4 }.S > 0;
    }
    [Coroutine] static async Coro C()
    {
        var a = await Get(
            1) switch { 1 => Call(() => new Cl { 5,
            6 }), _ => await Get(new Cl()) };
        var b = await Get(
            1) switch { 1 => new Cl { 5,
            6 }, _ => null };
    }
    [Coroutine] static async Coro D()
    {
        var a = await Get(
            true) ? new Cl { 7,
            8 } : await Get(
              new Cl()) is null ? null : new Cl {
              9 };
        a = !await Get(
            true) ? new Cl { 7,
            8 } : await Get(
              new Cl()) is null ? null : new Cl {
              9 };
    }
    [Coroutine] static async Coro E()
    {
        Cl? n = new Cl();
        n ??= await Get(
          n); n = null; n ??= await Get(
            true) ? new Cl {
             1 } : new Cl();
        Log((await Get(
           n))?.S.CompareTo(new Cl {
             2 }.S));
        Log((await Get(
           n))?.S.CompareTo(Call(() => new Cl {
             2 }).S + await Get(
             1)));
    }
    [Coroutine] static async Coro F()
    {
        var t = (await Get(
           1), new Cl { 1,
             2 }, await Get(
             4), new Cl {
             3 });
        t.Item2 = await Get(
            false) ? null! : new Cl {
            4 };
        (t.Item1, t.Item2) = (await Get(
            2), new Cl {
            5 });
        t.Item2.S += await Get(
            3) + new Cl {
              6 }.S;
        foreach (var x in await Get(
            true) ? new[] { new Cl {
              7 } } : []) await Step("s");
        return;
    }
    [Coroutine] static async Coro<Cl> G()
    {
        while (await Get(
             true) ? new Cl {
               1 }.S > 0 : false) { break; }
        for (int i = await Get(
             0); i < 1 && new Cl {
               2 }.S > 0; i += await Get(
               1) + new Cl {
               3 }.S) { }
        return await Get(
             false) ? new Cl() : new Cl {
               4 };
    }
    [Coroutine] static async Coro H()
    {
        var q = from x in new Qy<int>(
                    await Get(1))
                where x > 0
                select x;
        var r =
            from x
                in await Get(
                    new Qy<int>(1))
            where
                x > 0
            select x;
        var z =

            from x in
                new Qy<int>(
                    1)
            where x > 0
            select x;
        Log(z.V);
        q =
            from x in
                new Qy<int>(
                    1)
            where x > 0
            select x;
    }
    [Coroutine] public static async Coro Run() { await A(); await B(); await C(); await D(); await E(); await F(); await G(); await H(); }
}
