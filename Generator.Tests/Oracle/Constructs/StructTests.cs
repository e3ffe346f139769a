namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Coroutines of structs, and structs that are changed in place.</summary>
public sealed class StructTests : OracleTests
{
    [Fact]
    public void Coroutines_of_structs_and_readonly_receivers() => CheckBody("""
        var c = new Counter(1); Log(await c.Next()); Log(await c.Next()); Log(c.N);
        var arr = new[] { new Counter(5) }; Log(await arr[await Get(0)].Next() + arr[0].N); arr[0].Bump(await Get(3)); Log(arr[0].N);
        var box = new Box(); box.Ro.Bump(await Get(1)); Log(box.Ro.N); box.Rw.Bump(await Get(2)); Log(box.Rw.N); Log(await box.Sum(c)); IBump b = c; b.Bump(await Get(9)); Log(((Counter)b).N + c.N); Log(await Use(c) + await Use(b)); Counter? maybe = c; Log(await maybe.Value.Next()); Log(maybe?.N + await Get(1)); (await Get(c)).Bump(1);
        """, members: """
        [Coroutine] private static async Coro<int> Use<T>(T t) where T : IBump { t.Bump(await Get(1)); t.Bump(await Get(1)); return await t.Next(); }
        """, types: """
        public partial interface IBump { void Bump(int n); [Coroutine] Coro<int> Next(); }
        public partial struct Counter(int n) : IBump { public int N = n; public void Bump(int k) => N += k; [Coroutine] public async Coro<int> Next() { N++; Bump(await Get(N)); this = new Counter(N + 1); await Step("n"); return N; } }
        public partial class Box { public readonly Counter Ro = new(1); public Counter Rw = new(1); [Coroutine] public async Coro<int> Sum(Counter c) { Rw.N += await Rw.Next(); (Rw, c) = (c, Rw); var self = this; self.Rw.N += await Get(Ro.N); return Rw.N + c.N; } }
        """);

    [Fact]
    public void Struct_indexers_and_operators_in_arrays() => CheckBody("""
        var grid = new Grid[2][];
        grid[0] = new Grid[] { new Grid(1), new Grid(2) };
        grid[1] = new Grid[] { new Grid(3), new Grid(4) };
        grid[await Get(0)][await Get(1)][await Get(2)] += await Get(5) * grid[await Get(1)][0][await Now(1)];
        grid[await Get(1)][await Get(0)].Sum++;
        grid[0][0] = grid[await Get(0)][1] + grid[1][await Get(1)];
        grid[0][0] += await Get(new Grid(9));
        grid[0][1].Cells[await Get(0)]--;
        Log(-grid[0][await Get(0)] == grid[0][0] ? "equal" : "different");
        int i = 0;
        grid[i++][i++][i++ % 3] = i + await Get(i++);
        Log(i);
        Log((string)grid[0][0]); Log((string)grid[0][1]); Log((string)grid[1][0]);
        grid[0][1] <<= await Get(1);
        Log((string)grid[0][1]);
        Log(grid[1][1] && await Get(grid[0][0]) ? "t" : "f");
        var old = grid[0][0]++;
        Log((string)old + (string)grid[0][0] + await Get((string)++grid[0][0]));
        """, types: """
        public struct Grid
        {
            public int[] Cells;
            public int Sum;
            public Grid(int n) { Cells = new int[] { n, n, n }; Sum = n; }
            public int this[int i] { get { Log("get " + i); return Cells[i]; } set { Log("set " + i + "=" + value); Cells[i] = value; Sum += value; } }
            public static Grid operator +(Grid a, Grid b) { Log("plus"); return new Grid(a.Sum + b.Sum); }
            public static Grid operator -(Grid a) { Log("minus"); return new Grid(-a.Sum); }
            public static Grid operator ++(Grid a) { Log("inc"); return new Grid(a.Sum + 1); }
            public static Grid operator <<(Grid a, int n) { Log("shift"); return new Grid(a.Sum << n); }
            public static bool operator ==(Grid a, Grid b) { Log("eq"); return a.Sum == b.Sum; }
            public static bool operator !=(Grid a, Grid b) => !(a == b);
            public static bool operator true(Grid a) { Log("true?"); return a.Sum > 0; }
            public static bool operator false(Grid a) { Log("false?"); return a.Sum <= 0; }
            public static Grid operator &(Grid a, Grid b) { Log("and"); return a.Sum < b.Sum ? a : b; }
            public static explicit operator string(Grid a) => $"[{string.Join(",", a.Cells)}|{a.Sum}]";
            public override bool Equals(object? o) => o is Grid g && this == g;
            public override int GetHashCode() => Sum;
        }
        """);

    [Fact]
    public void Structs_changed_in_place() => CheckBody(
        """
        var h = new Holder(); h.S.Inc(await Get(1)); h.Arr[await Get(0)].Inc(L(2)); h.Arr[0].Inc(await Get(3)); h.RO.Inc(await Get(1)); h.Prop.Inc(await Get(1)); h.List[0].Inc(await Get(1)); Log(h.S.N + "," + h.Arr[0].N + "," + h.RO.N + "," + h.Prop.N);
        var s = h.S; s.Inc(await Inc2(h)); Log(s.N + h.S.N); s.N += await Inc2(h); Log(s.N); (h.S.N, s.N) = (s.N, await Get(h.S.N)); Log(s.N + "," + h.S.N); Mut cp = s; Action a = () => cp.Inc(1); a(); await Step("x"); a(); Log(cp.N + s.N);
        Log(h.S.Self().N + h.S.With(await Get(5)).N + h.S.N); foreach (var m in h.Arr) { Log(m.N + await Get(1)); } for (Mut m = default; m.N < 2; m.Inc(await Get(1))) Log(m.N); using (var d = new Disp(3)) { d.Touch(); await Step("d"); Log(d.N); }
        Mut? nm = new Mut(); nm?.Inc(await Get(1)); Log(nm!.Value.N); Nest n = default; n.In.M.Inc(await Get(4)); n.In.M.N += await Get(5); Log(n.In.M.N); Nest[] ns = [n]; ns[await Get(0)].In.M.Inc(await Get(1)); Log(ns[0].In.M.N); (await Get(ns))[0].In.M.N++; Log(ns[0].In.M.N); ref Mut rm = ref ns[0].In.M; rm.Inc(7); Log(ns[0].In.M.N); Gen<Mut> g = new(); g.V.Inc(await Get(2)); Log(g.V.N); Log(await Tp(new Mut())); Span<Mut> sp = ns.Select(x => x.In.M).ToArray(); sp[0].Inc(1); Log(sp[0].N);
        """,
        members: """
        [Coroutine] static async Coro<int> Inc2(Holder h) { await Step("inc2"); h.S.N += 100; return 1; }
        [Coroutine] static async Coro<int> Tp<T>(T t) where T : IInc { t.Inc(await Get(1)); t.Inc(await Get(2)); T[] a = [t]; a[0].Inc(await Get(3)); return a[0].Get() * 10 + t.Get(); }
        """,
        types: """
        public interface IInc { void Inc(int n); int Get(); }
        public struct Mut : IInc { public int N; public void Inc(int n) { Log($"inc {N} {n}"); N += n; } public int Get() => N; public Mut Self() => this; public Mut With(int n) { N += n; return this; } }
        public class Holder { public Mut S; public Mut[] Arr = new Mut[1]; public readonly Mut RO; public Mut Prop { get { Log("prop"); return S; } } public List<Mut> List = [default]; }
        public struct Disp(int n) : IDisposable { public int N = n; public void Touch() => N++; public void Dispose() => Log("disp " + N); }
        public struct Nest { public Inn In; } public struct Inn { public Mut M; } public class Gen<T> { public T V = default!; }
        """);

    [Fact]
    public void A_coroutine_of_a_struct_works_on_a_copy() => CheckBody("""
        var c = new Counter();
        await c.Add(1);
        await c.Add(2);
        Log(c.Value);
        var cold = c.Add(5);
        c.Value = 100;
        await cold;
        Log(c.Value);
        ICounter boxed = new Counter();
        await boxed.Add(1);
        Log(((Counter)boxed).Value);
        var array = new Counter[1];
        await array[0].Add(3);
        Log(array[0].Value);
        """, types: """
        public partial interface ICounter { [Coroutine] Coro Add(int n); }
        public partial struct Counter : ICounter
        {
            public int Value;
            [Coroutine]
            public async Coro Add(int n)
            {
                Value += n;
                await Step("add");
                Value += n;
                Log("inside " + Value);
            }
        }
        """);

    [Fact]
    public void Structs() => CheckBody("""
        var c = new Counter(1);
        Log(await c.Next());
        Log(await c.Next());
        Log(c.Value);
        var readOnly = new Fixed(5);
        Log(await readOnly.Twice());
        Log(await new Counter(10).Loop());
        """, types: """
        public partial struct Counter
        {
            public int Value;
            public Counter(int value) => Value = value;

            [Coroutine]
            public async Coro<int> Next()
            {
                Value++;
                await Step("next " + Value);
                Value += 10;
                return Value;
            }

            [Coroutine]
            public async Coro<int> Loop()
            {
                for (int i = 0; i < 2; i++) { Value += await Get(i); this.Value++; }
                Bump();
                return Value;
            }

            private void Bump() => Value *= 2;
        }

        public readonly partial struct Fixed
        {
            private readonly int _v;
            public Fixed(int v) => _v = v;
            [Coroutine] public async Coro<int> Twice() => _v + await Get(_v);
        }
        """);
}
