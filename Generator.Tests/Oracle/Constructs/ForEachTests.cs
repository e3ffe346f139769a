namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Loops over everything that can be enumerated.</summary>
public sealed class ForEachTests : OracleTests
{
    [Fact]
    public void Ref_struct_enumerators() => CheckBody(
        """
        int sum = 0;
        foreach (var x in new Ref(3)) { sum += x; if (x == 2) continue; Log(x); }
        await Step("mid");
        foreach (ref var x in new RefRef(new[] { 1, 2, 3 })) { x *= 2; }
        foreach (ref readonly var x in "abc".AsSpan()) Log(x);
        Log(sum + await Get(1));
        foreach (var (a, b) in new Dictionary<string, int> { ["k"] = 1, ["l"] = 2 }) { Log(a + await Get(b)); }
        foreach (var c in await Get("xyz")) { if (c == 'z') break; Log(c + await Get("c")); }
        """,
        types: """
        public ref struct Ref(int n) { int _i; public Ref GetEnumerator() => this; public int Current { get { Log("cur"); return _i; } } public bool MoveNext() => _i++ < n; public void Dispose() => Log("disp"); }
        public ref struct RefRef(int[] a) { int _i = -1; public RefRef GetEnumerator() => this; public ref int Current => ref a[_i]; public bool MoveNext() => ++_i < a.Length; public void Dispose() => Log(a); }
        """);

    [Fact]
    public void Await_foreach_of_every_kind() => CheckBody(
        """
        var cts = new CancellationTokenSource();
        await foreach (var x in Src(3).WithCancellation(cts.Token).ConfigureAwait(false)) { if (x == 1) continue; Log(x + await Get(10)); }
        await foreach (var (a, b) in Pairs()) Log(a + b + await Get("!"));
        await foreach (var p in new PatEnum(2)) { Log(await Get(p)); if (p == 1) break; }
        try { await foreach (var x in Src(5)) { if (x == 2) throw new InvalidOperationException("body"); Log(x); } } catch (InvalidOperationException e) { Log(e.Message); }
        var fs = new List<Func<int>>(); await foreach (var x in Src(2)) { int y = x * 2; fs.Add(() => x + y++); } foreach (var f in fs) { Log(f()); Log(f()); }
        async IAsyncEnumerable<int> Local(int n) { for (int i = 0; i < n; i++) { await Task.Yield(); yield return i; } }
        """,
        members: """
        static async IAsyncEnumerable<int> Src(int n, [EnumeratorCancellation] CancellationToken t = default) { try { for (int i = 0; i < n; i++) { Log("yield " + i); await Task.CompletedTask; yield return i; } } finally { Log("src done " + t.CanBeCanceled); } }
        static async IAsyncEnumerable<(int, string)> Pairs() { await Task.CompletedTask; yield return (1, "a"); yield return (2, "b"); }
        """,
        types: """
        public class PatEnum(int n) { public PatEnum GetAsyncEnumerator(CancellationToken t = default, int extra = 5) { Log("get " + extra); return this; } int _i; public int Current => _i; public async ValueTask<bool> MoveNextAsync() { await Task.CompletedTask; return _i++ < n; } public async ValueTask DisposeAsync() { Log("disp"); await Task.CompletedTask; } }
        """,
        options: new OracleOptions { AllowsCompilerMachines = true });

    [Fact]
    public void Foreach_of_every_kind() => CheckBody(
        """
        foreach (var x in new int[2, 2] { { 1, 2 }, { 3, 4 } }) Log(x + await Get(1));
        foreach (int x in new long[] { 1, 2 }.Select(l => (int)l)) Log(await Get(x));
        foreach (object o in new System.Collections.ArrayList { 1, "two" }) { Log(await Get(o)); }
        foreach (string s in new System.Collections.ArrayList { "two" }) { Log(await Get(s)); }
        try { foreach (string s in new System.Collections.ArrayList { 1 }) { Log(await Get(s)); } } catch (InvalidCastException) { Log("cast"); }
        foreach (var c in "añ😀") Log((int)c + await Get(0));
        foreach (var x in new Ext1(2)) { Log(x); await Step("e"); }
        foreach (var (k, v) in new SortedDictionary<int, string> { [1] = "a" }) { Log(k + v); await Step("d"); }
        foreach (var (a, (b, c)) in new[] { (1, (2, 3)) }) { Log(a + b + c + await Get(1)); }
        foreach (Pt p in new[] { new Pt(1), new Pt(2) }) { var (a, _) = p; Log(a + await Get(p.X)); }
        foreach (var arr in new int[][] { [1], [2, 3] }) foreach (var x in arr) Log(x + await Get(arr.Length));
        int[]? none = null; try { foreach (var x in none!) await Step("no"); } catch (NullReferenceException) { Log("nre"); }
        foreach (var x in await Get(Enumerable.Range(0, 3).Where(i => i != 1))) { Log(x); if (x == 2) goto done; await Step("w"); }
        done: Log("done");
        foreach (dynamic d in new object[] { 1, "s" }) { Log(d + await Get(1)); }
        foreach (ref int r in new Span<int>([1, 2])) r++;
        foreach (char ch in L("ab").AsSpan()) Log(ch);
        foreach (var _ in new int[2]) await Step("_");
        """,
        types: """
        public class Ext1(int n) { public int N = n; }
        public static class ExtGet { public static IEnumerator<int> GetEnumerator(this Ext1 e) { for (int i = 0; i < e.N; i++) yield return i; } }
        public record Pt(int X) { public void Deconstruct(out int a, out int b) { a = X; b = X; } }
        """);
}
