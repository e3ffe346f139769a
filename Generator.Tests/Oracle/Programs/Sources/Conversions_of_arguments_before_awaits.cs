public struct A { public int V; public A(int v) { V = v; } public static implicit operator A(int v) { Log("conv " + v); return new A(v); } public static implicit operator int(A a) { Log("back"); return a.V; } public override string ToString() => "A" + V; }
public static partial class Program
{
    static int n = 1;
    static int F(A a, int k) { Log("F " + a.V + " " + k); return k; }
    static int FI(in A a, int k) { Log("FI " + a.V + " " + k); return k; }
    static int FN(A? a, int k) { Log("FN " + a + " " + k); return k; }
    static int FP(int k, params A[] a) { Log("FP " + a.Length + " " + k); return k; }
    [Coroutine] public static async Coro<int> Ch() { await Step("ch"); n += 10; return 5; }
    [Coroutine] public static async Coro Run()
    {
        Log(F(n, await Ch())); Log(FI(n, await Ch())); Log(FN(n, await Ch())); Log(FP(1, n, n, await Ch()));
        var arr = new A[] { n, await Ch(), n }; Log(arr[0]); var tup = ((A)n, await Ch()); (A, int) t2 = (n, await Ch()); Log(t2.Item1);
        A x = n; x = n; A[] l = [n, await Ch(), n]; Log(l.Length); var d = new Dictionary<string, A> { ["a"] = n, ["b"] = await Ch() }; Log(d.Count);
        Log((A)n == (A)(await Ch())); Log(new A(3) + await Ch()); Log(F(k: await Ch(), a: n)); Log($"{F(n, await Ch())}"); A? q = null; q ??= await Ch(); Log(q);
        Log((await Ch() > 3 ? (A)n : new A(await Ch())).V); A sw = n switch { 1 => await Ch(), _ => n }; Log(sw);
        (A, A) t3 = (n, await Ch()); Log(t3); A e1; (e1, sw) = (n, await Ch()); Log(e1); (e1, sw) = await Pair(); Log(sw);
        n = F(await Ch(), n) + FI(await Ch(), n); A[,] m = { { n, await Ch() }, { n, n } }; Log(m.Length); int[] ix = { 1, 2, 3, 4 }; A one = new A(1); Log(ix[one] + await Ch()); ix[one] = await Ch(); ix[one] += await Ch(); Log(ix[one]); Log(F(ix[one]++, await Ch()));
    }
    [Coroutine] public static async Coro<(int, int)> Pair() { await Step("p"); return (1, 2); }
}
