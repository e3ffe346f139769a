public class Pc : IEnumerable<int>
{
    string _t = "";
    public Pc([CallerMemberName] string m = "") => Log("made by " + m);
    public void Add(int i, [CallerArgumentExpression(nameof(i))] string e = "", [CallerLineNumber] int l = 0) { Log($"{i} {e} {l}"); _t += i; }
    public override string ToString() => _t;
    public IEnumerator<int> GetEnumerator() => null!;
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null!;
}
public class Holder(int n, params Pc c) { public override string ToString() => n + ":" + c; public int this[int i, params Pc at] { get => i + at.ToString()!.Length; set => Log(i + "[" + at + "]=" + value); } }
public static partial class Program
{
    static int k = 3;
    delegate string Del(params Pc c);
    static string P(params Pc c) => c.ToString();
    static string Q(int a, string b, params Pc c) => a + b + c;
    [Coroutine] static async Coro<string> R(int a, params Pc c) { await Step("r" + a + c); return c.ToString(); }
    [Coroutine] static async Coro A() { Log(P(1, await Get(3))); Log(P(k, k + 1)); Log(P()); Log(P(await Get(5), k, (k))); }
    [Coroutine] static async Coro B() { Log(Q(await Get(1), await Get("b"), 1, k, await Get(2))); Log(Q(await Get(1), "b", 1, k)); Log(Q(k, await Get("b"))); }
    [Coroutine] static async Coro C() { Log(new Holder(await Get(1), k, await Get(4))); var h = new Holder(1); h[await Get(1), k, await Get(2)] = await Get(3); Log(h[1, await Get(5), k]); h[1, await Get(6)] += await Get(7); }
    [Coroutine] static async Coro D() { Del d = P; Log(d(k, await Get(8))); Log(await R(await Get(1), k, await Get(9))); Log(await R(1, k)); }
    [Coroutine] public static async Coro Run() { await A(); await B(); await C(); await D(); }
}
