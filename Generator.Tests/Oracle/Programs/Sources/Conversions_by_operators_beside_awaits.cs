public struct A { public int V; public A(int v) { V = v; } public static implicit operator A(int v) { Log("conv " + v); return new A(v); } public static implicit operator int(A a) { Log("back " + a.V); return a.V; } public static A operator +(A l, A r) { Log("plus"); return new(l.V + r.V); } public override string ToString() => "A" + V; }
public struct B { public int V; public static implicit operator B(A a) { Log("AB"); return new B { V = a.V }; } public static implicit operator A(B a) { Log("BA"); return new A(a.V); } public static implicit operator string(B b) { Log("Bs"); return "B" + b.V; } public static bool operator true(B b) { Log("true"); return b.V > 0; } public static bool operator false(B b) { Log("false"); return b.V <= 0; } public static B operator &(B a, B b) => a; }
public static partial class Program
{
    static int n = 1;
    static void T((A, int) t, int k) { Log("T " + t + k); }
    static void TT(((A, int) a, A b) t, int k) { Log("TT " + t + k); }
    static void O(object a, int k) { Log("O " + a + k); }
    static void G<X>(X a, X b) { Log(typeof(X).Name + a + b); }
    static void D(dynamic d, int k) { Log("D " + d + k); }
    static void PO(int k, params object[] a) { Log("P " + a.Length + a[0] + k); }
    static void PA(int k, params A[] a) { Log("P " + a.Length + a[0] + k); }
    class Ix { public int this[A a, int k] { get { Log("get " + a + k); return 1; } set { Log("set " + a + k + value); } } public A P { get { Log("P"); return n; } set { Log("P=" + value); } } public A[] Arr = new A[] { default, default }; public void Add(A a, int k) { Log("add " + a + k); } }
    class Coll : System.Collections.IEnumerable { public void Add(A a, int k) { Log("add " + a + k); } public void Add(A a) { Log("add1 " + a); } public System.Collections.IEnumerator GetEnumerator() => null!; }
    [Coroutine] public static async Coro<int> Ch() { await Step("ch"); n += 10; return 5; }
    [Coroutine] public static async Coro<A> Ca() { await Step("ca"); n += 10; return 7; }
    [Coroutine] public static async Coro<B> Cb() { await Step("cb"); n += 10; return new B { V = 3 }; }
    [Coroutine] public static async Coro Run()
    {
        T((n, n), await Ch()); var tv = (n, n); T(tv, await Ch()); TT(((n, n), n), await Ch()); TT((tv, n), await Ch()); TT((tv, await Ch()), n); TT(((n, await Ch()), n), await Ch());
        O(n, await Ch()); O((A)n, await Ch()); G<A>(n, await Ch()); G<A>((A)n, await Ch()); G<A>(n, await Ca()); D((A)n, await Ch()); PO(n, n, (A)n, await Ch()); PA(n, n, await Ch(), n, await Ca(), n);
        Ix ix = new(); Log(ix[n, await Ch()]); ix[n, await Ch()] += 3; ix[n, n] += await Ch(); ix[n, n] = await Ch(); ix[n, await Ch()]++; ix.P += await Ch(); ix.P += n; ix.P = await Ch(); ix.Arr[(A)1] = await Ch(); ix.Arr[(A)1] += await Ch(); ix.Arr[await Ca() - 7] += await Ch();
        A a = 1; B b = a; a += await Ch(); a += await Ca(); a += await Cb(); b = await Ca(); int i = a; i += await Ca(); i = a + await Ch(); i = n + await Ca(); a = n + await Ca(); a = await Ca() + n; string s = b + ""; s = b + (await Ch()).ToString(); s = b + await Cb(); s += await Cb(); s = await Cb() + (await Cb()) + b; Log(s);
        Log((n, await Ch()) == (a, n)); Log((a, await Ch()) != (n, 5)); (A x, int y) = (n, await Ch()); Log(x); (a, (i, x)) = (n, (await Ca(), n)); (a, (i, x)) = (n, (n, await Ch())); (a, i) = (await Ch(), a); var (p, q) = ((A)n, await Ch()); ((a, _), i) = ((n, 2), await Ch()); ((a, x), i) = (tv, await Ch());
        var c = new Coll { { n, await Ch() }, n, await Ch(), await Ca(), { await Ch(), n } }; var dd = new Dictionary<A, A> { [n] = await Ch(), [await Ch()] = n };
        if (b && await Cb()) Log("both"); Log(n > 0 && await Ca() > 3 ? a : (A)n); A? qa = null; qa ??= n; A? qb = qa + await Ch(); int? qi = qa; qi += await Ch(); qi = qa + await Ca(); Log(qi); qa = n; T((qa.Value, await Ch()), n); A? no = null; qi = no + await Ch(); qa += await Ch(); Log(qa);
        dynamic dy = n; A[] ar = new A[] { n, dy, await Ch() }; int[] ia = { dy, await Ch(), (A)n }; dy = a; try { int[] ib = { dy, await Ch(), dy }; } catch (Exception e) { Log(e.GetType().Name); } dy = "x"; try { int[] ib = { n, dy, await Ch() }; } catch (Exception e) { Log(e.GetType().Name); } try { Log(new int[] { 1, 2 }[dy] + await Ch()); } catch (Exception e) { Log(e.GetType().Name); }
        A sw = n switch { > 0 => n, _ => await Ch() }; B bb = (A)n; Func<A, int, string> f = (z, k) => z.ToString() + k; Log(f(n, await Ch())); Log(f(bb, await Ch())); Log(f.Invoke(n, await Ch())); new Ix().Add(n, await Ch()); Log(new A[] { (A)n, await Ch(), n }.Length); List<A> la = [n, await Ch(), .. ar, n]; Log(la.Count); Index ii = 1; Log(la[ii].V + await Ch()); Log($"{(A)n}{bb}{await Ch()}{(int)bb.V}");
        object o = new { X = (A)n, Y = await Ch() }; Log(o); var rec = new Rec(n, await Ch()) { Z = n, W = await Ch() }; Log(rec); rec = rec with { Z = n, W = await Ch() }; Log(rec); Log(Math.Max(a, await Ch())); decimal de = n; de = n * de + await Ch(); System.Numerics.BigInteger big = n; big = n + big * await Ch(); Log(big); Half h = (Half)1; double db = (double)(h + (Half)(await Ch())); TimeSpan ts = TimeSpan.FromSeconds(n) + TimeSpan.FromSeconds(await Ch()); nint ni = n; ni += await Ch(); Log(ni);
        for (A fa = n; fa < 200; fa += await Ch()) Log("loop"); foreach (A fe in new[] { n, await Ch() }) Log(fe); switch ((A)n) { case var z when await Ch() == 5: Log(z); break; } lock ((object)(A)n) { } Log(await Two(n, await Ch())); Log(await Two(await Ch(), n)); Coro<int> two = Two(n, await Ch()); Log(await two); return;
    }
    record struct Rec(A X, A Y) { public A Z { get; set; } public A W; }
    [Coroutine] static async Coro<int> Two(A a, A b) { Log("two"); await Step("two"); return a.V + b.V; }
}
