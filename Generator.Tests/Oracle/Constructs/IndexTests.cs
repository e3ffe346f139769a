namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Indices from the end and ranges: what is evaluated when, and what fails when.</summary>
public sealed class IndexTests : OracleTests
{
    [Fact]
    public void Array_elements_from_the_end_read() => CheckBody(
        """
        int[] a = [1, 2, 3];
        Log(a[^(await Get(1))]);
        Log(Arr()[^(await Get(2))]);
        int[]? z = null;
        try { Log(z![^(await Get(1))]); } catch (Exception e) { Log(e.GetType()); }
        try { Log(z![^L(1)] + await Get(1)); } catch (Exception e) { Log(e.GetType()); }
        try { Log(z![await Get(1)]); } catch (Exception e) { Log(e.GetType()); }
        try { Log(a[^(await Get(9))]); } catch (Exception e) { Log(e.GetType()); }
        try { Log(a[^(await Get(0))]); } catch (Exception e) { Log(e.GetType()); }
        try { Log(a[^(await Get(-1))]); } catch (Exception e) { Log(e.GetType()); }
        Log(a[^L(1)] + a[^L(2)] * await Get(3));
        Index i = ^2;
        Log(a[await Get(i)]);
        try { Log(z![await Get(i)]); } catch (Exception e) { Log(e.GetType()); }
        try { Log(z![i] + await Get(1)); } catch (Exception e) { Log(e.GetType()); }
        Log(a[await Get(Index.FromStart(1))]);
        Log(a[^1] + a[i] + await Get(4) + a[^3]);
        Log(a[new Index(await Get(1), true)]);
        Log(a[(Index)(await Get(1))]);
        """,
        members: """
        static int[] Arr() { Log("arr"); return [7, 8, 9]; }
        """);

    [Fact]
    public void Array_elements_from_the_end_written() => CheckBody(
        """
        int[] a = [1, 2, 3];
        a[^(await Get(1))] = await Get(5);
        a[^L(1)] = await Get(6);
        a[^L(1)] += await Get(7);
        a[^(await Get(2))] += await Get(8);
        a[^L(3)]++;
        a[^(await Get(1))]--;
        Log(a);
        int[]? z = null;
        try { z![^L(1)] = await Get(1); } catch (Exception e) { Log(e.GetType()); }
        try { z![^(await Get(1))] = 1; } catch (Exception e) { Log(e.GetType()); }
        try { z![^(await Get(1))] = await Get(1); } catch (Exception e) { Log(e.GetType()); }
        try { z![^L(1)] += await Get(1); } catch (Exception e) { Log(e.GetType()); }
        try { z![^(await Get(1))] += 1; } catch (Exception e) { Log(e.GetType()); }
        try { z![^(await Get(1))]++; } catch (Exception e) { Log(e.GetType()); }
        try { a[^L(9)] = await Get(1); } catch (Exception e) { Log(e.GetType()); }
        try { a[^L(9)] += await Get(1); } catch (Exception e) { Log(e.GetType()); }
        try { a[^L(-1)] += await Get(1); } catch (Exception e) { Log(e.GetType()); }
        try { a[^L(0)] = await Get(1); } catch (Exception e) { Log(e.GetType()); }
        Index i = ^2;
        a[i] = await Get(10);
        a[i] += await Get(11);
        a[await Get(i)] += await Get(12);
        a[await Get(i)] = await Get(13);
        try { z![i] = await Get(1); } catch (Exception e) { Log(e.GetType()); }
        try { z![i] += await Get(1); } catch (Exception e) { Log(e.GetType()); }
        try { z![await Get(i)] += await Get(1); } catch (Exception e) { Log(e.GetType()); }
        Log(a);
        string?[] s = [null, "b"];
        s[^2] ??= await Get("x"); s[^L(1)] ??= await Get("y"); s[^(await Get(1))] ??= await Get("y");
        Log(s);
        (a[^L(1)], a[^(await Get(2))]) = (await Get(20), 21);
        Log(a);
        """);

    [Fact]
    public void Ranges_of_arrays() => CheckBody(
        """
        int[] a = [1, 2, 3, 4, 5];
        Log(a[L(1)..^L(1)].Length + await Get(1));
        Log(a[(await Get(1))..]);
        Log(a[..^(await Get(1))]);
        Log(a[(await Get(1))..^(await Get(2))]);
        Log(a[L(1)..(await Get(3))]);
        Log(a[..]);
        Range r = 1..^1;
        Log(a[await Get(r)]);
        int[]? z = null;
        try { Log(z![(await Get(1))..]); } catch (Exception e) { Log(e.GetType()); }
        try { Log(z![L(1)..L(2)].Length + await Get(1)); } catch (Exception e) { Log(e.GetType()); }
        try { Log(z![await Get(r)]); } catch (Exception e) { Log(e.GetType()); }
        try { Log(a[(await Get(4))..(await Get(2))]); } catch (Exception e) { Log(e.GetType()); }
        try { Log(a[(await Get(4))..^(await Get(9))]); } catch (Exception e) { Log(e.GetType()); }
        a[1..3][await Get(0)] = await Get(9);
        Log(a);
        Log((L(1)..(await Get(4))).ToString() + (^(await Get(4))).ToString());
        """);

    [Fact]
    public void Strings() => CheckBody(
        """
        string s = "hello"; string? z = null;
        Log(s[^(await Get(1))]);
        Log(s[^L(1)] + await Get("x"));
        Log(s[(await Get(1))..^(await Get(1))]);
        Log(s[L(1)..^L(1)] + await Get("y"));
        Log(s[L(1)..(await Get(3))]);
        Log(s[^(await Get(3))..]);
        try { Log(z![^(await Get(1))]); } catch (Exception e) { Log(e.GetType()); }
        try { Log(z![^L(1)] + await Get("")); } catch (Exception e) { Log(e.GetType()); }
        try { Log(z![(await Get(1))..]); } catch (Exception e) { Log(e.GetType()); }
        try { Log(z![L(1)..^(await Get(1))]); } catch (Exception e) { Log(e.GetType()); }
        try { Log(z![..^L(1)] + await Get("")); } catch (Exception e) { Log(e.GetType()); }
        try { Log(s[^(await Get(9))]); } catch (Exception e) { Log(e.GetType()); }
        try { Log(s[(await Get(9))..]); } catch (Exception e) { Log(e.GetType()); }
        Index i = ^2; Range r = 1..2;
        Log(s[await Get(i)]); Log(s[await Get(r)]);
        try { Log(z![await Get(i)]); } catch (Exception e) { Log(e.GetType()); }
        try { Log(z![await Get(r)]); } catch (Exception e) { Log(e.GetType()); }
        Log(S()[^(await Get(2))] + S()[..(await Get(2))] + S()[^L(2)..^(await Get(1))]);
        Log(s?[^(await Get(1))]);
        Log(z?[^(await Get(1))]);
        Log(z?[..^(await Get(1))]);
        Log(s?[..^(await Get(1))]);
        """,
        members: """
        static string S() { Log("S"); return "world"; }
        """);

    [Fact]
    public void Types_with_a_length_and_an_indexer() => CheckBody(
        """
        var l = new Seq("l"); Seq? z = null;
        Log(l[^(await Get(1))]);
        Log(l[^L(1)] + await Get(2));
        l[^(await Get(1))] = await Get(3);
        l[^L(1)] = await Get(3);
        l[^(await Get(1))] += await Get(3);
        l[^L(2)] += await Get(4);
        l[^L(2)]++;
        l[^(await Get(2))]++;
        try { Log(z![^(await Get(1))]); } catch (Exception e) { Log(e.GetType()); }
        try { z![^L(1)] = await Get(1); } catch (Exception e) { Log(e.GetType()); }
        try { z![^L(1)] += await Get(1); } catch (Exception e) { Log(e.GetType()); }
        try { z![^(await Get(1))] += await Get(1); } catch (Exception e) { Log(e.GetType()); }
        Log(l[(await Get(1))..^(await Get(1))]);
        Log(l[L(1)..^L(1)] + await Get("e"));
        Log(l[L(1)..(await Get(2))]);
        Log(l[^L(3)..(await Get(2))]);
        Log(l[..(await Get(2))]);
        Log(l[(await Get(0))..]);
        try { Log(z![(await Get(1))..^L(1)]); } catch (Exception e) { Log(e.GetType()); }
        Index i = ^1; Range r = 0..^1;
        Log(l[await Get(i)]); Log(l[i] + await Get(1)); Log(l[await Get(r)]); Log(l[r] + await Get("r"));
        l[i] = await Get(5); l[i] += await Get(6); l[await Get(i)] = await Get(7); l[await Get(i)] += await Get(8);
        try { z![i] = await Get(5); } catch (Exception e) { Log(e.GetType()); }
        Log(l?[^(await Get(1))]); Log(z?[^(await Get(1))]); Log(l?[..^(await Get(1))]); Log(z?[..^(await Get(1))]);
        """,
        types: """
        public class Seq(string name)
        {
            public int Length { get { Log("length"); return 3; } }
            public int this[int i] { get { Log($"{name} get {i}"); return i; } set => Log($"{name} set {i} {value}"); }
            public string Slice(int s, int n) { Log($"slice {s} {n}"); return $"{s}+{n}"; }
        }
        """);

    [Fact]
    public void Indexers_that_take_indices_and_ranges() => CheckBody(
        """
        var l = new IX(); 
        Log(l[^(await Get(1))]);
        l[^L(1)] = await Get(2);
        l[^(await Get(1))] += await Get(2);
        Log(l[L(1)..(await Get(2))]);
        Log(l[^L(1), await Get(2)]);
        l[^L(1), await Get(2)] += await Get(3);
        IX? z = null;
        try { z![^L(1)] += await Get(2); } catch (Exception e) { Log(e.GetType()); }
        try { z![^(await Get(1))] = 2; } catch (Exception e) { Log(e.GetType()); }
        """,
        types: """
        public class IX
        {
            public int this[Index i] { get { Log("get " + i); return i.Value; } set => Log($"set {i} {value}"); }
            public string this[Range r] { get { Log("get " + r); return "r" + r; } }
            public int this[Index i, int n] { get { Log($"get {i} {n}"); return n; } set => Log($"set {i} {n} {value}"); }
        }
        """);

    [Fact]
    public void Spans() => CheckBody(
        """
        int[] a = [1, 2, 3, 4];
        Log(a.AsSpan()[L(1)..^L(1)].Length + await Get(1));
        int k = await Get(2);
        Span<int> s = a; Log(s[^k]); s[^k] = 9; s[^1] += 5; Log(s[1..^1].ToArray());
        await Step("x");
        Log(a);
        Log(a.AsSpan(await Get(1))[^1]);
        Log(a.AsSpan()[^1] + await Get(3));
        """);

    [Fact]
    public void Lists() => CheckBody(
        """
        List<int> l = [1, 2, 3]; List<int>? z = null;
        l[^1] = await Get(5);
        l[^(await Get(2))] += await Get(6);
        l[^L(3)]++;
        Log(l);
        try { z![^1] = await Get(1); } catch (Exception e) { Log(e.GetType()); }
        try { z![^(await Get(1))] += 1; } catch (Exception e) { Log(e.GetType()); }
        try { l[^9] = await Get(1); } catch (Exception e) { Log(e.GetType()); }
        try { l[^9] += await Get(1); } catch (Exception e) { Log(e.GetType()); }
        (l[^1], l[^(await Get(2))]) = (await Get(8), await Get(9));
        Log(l);
        List<List<int>> ll = [l];
        ll[^1][^1] = await Get(3);
        ll[^(await Get(1))][^(await Get(1))] += await Get(3);
        Log(l);
        Dictionary<string, int[]> d = new() { ["a"] = [1, 2] };
        d["a"][^1] += await Get(4);
        d[await Get("a")][^(await Get(2))] *= await Get(5);
        Log(d["a"]);
        var o = new List<int>(5) { [^1] = 0 } is null ? 0 : await Get(1);
        """);

    [Fact]
    public void Structs_with_a_length_and_an_indexer() => CheckBody(
        """
        var h = new H();
        h.S[^(await Get(1))] = await Get(4);
        h.S[^L(1)] += await Get(5);
        h.Arr[^1][^(await Get(1))] += await Get(6);
        Log(h.S[^1] + await Get(7));
        Log(h.S.Writes);
        Log(h.Arr[0].Writes);
        h.P[^1] += await Get(1);
        Log((await Get(h.S))[^1]);
        Log(h.RO[^(await Get(1))] + h.RO[^1]);
        """,
        types: """
        public class H { public SS S; public SS[] Arr = new SS[1]; public SL P => L(new SL()); public readonly SS RO; }
        public class SL { public int Count => L(2); public int this[int i] { get { Log("g" + i); return i; } set => Log("s" + i + value); } }
        public struct SS { public int Writes; int _len; public int Length { get { Log("len" + _len); _len++; return 4; } } public int this[int i] { get { Log("get" + i); return i * 10; } set { Log($"set {i}={value}"); Writes++; } } }
        """);

    [Fact]
    public void Arrays_of_several_dimensions_and_of_arrays() => CheckBody(
        """
        int[,] m = { { 1, 2 }, { 3, 4 } }; int[][] j = [[1], [2, 3]]; int[,]? z = null;
        m[await Get(0), L(1)] = await Get(9);
        m[L(1), await Get(0)] += await Get(9);
        j[^(await Get(1))][^(await Get(1))] += await Get(3);
        j[^1][^L(1)] = await Get(3);
        j[^1] = [.. j[^1], await Get(6)];
        Log(m); Log(j[1]);
        try { z![await Get(0), await Get(0)] = await Get(1); } catch (Exception e) { Log(e.GetType()); }
        try { z![0, 0] += await Get(1); } catch (Exception e) { Log(e.GetType()); }
        try { m[L(5), L(5)] = await Get(1); } catch (Exception e) { Log(e.GetType()); }
        try { m[L(5), L(5)] += await Get(1); } catch (Exception e) { Log(e.GetType()); }
        Log(m[await Get(1), await Get(1)] + m[0, 0]);
        long li = 1; byte bi = 1; uint ui = 0;
        Log(m[await Get(li), await Get(bi)]); j[await Get(ui)][L(ui)] = await Get(1); 
        ref int rr = ref m[0, 0]; rr = 77; Log(m[0, await Get(0)]);
        """);

    [Fact]
    public void Indices_from_the_end_as_targets() => CheckBody("""
        var shelf = new Shelf(3);
        shelf[^1] = await Get(5);
        shelf[^L(1)] = await Get(5);
        shelf[^L(1)] += await Get(5);
        Index index = ^1;
        shelf[L(index)] = await Get(5);
        shelf[^(await Get(1))] += await Get(5);
        (shelf[^1], shelf[L(index)]) = (L(1), await Get(2));
        var list = new List<int> { 1, 2 };
        list[^1] = await Grow(list);
        list[^1] += await Grow(list);
        (list[^1], list[^2]) = (await Grow(list), list[^1]);
        Log(string.Join(",", list));
        int[] none = null!;
        try { none[^1] = await Get(1); } catch (NullReferenceException) { Log("none"); }
        try { none[^L(1)] = await Get(1); } catch (NullReferenceException) { Log("none"); }
        try { none[L(index)] = await Get(1); } catch (NullReferenceException) { Log("none"); }
        """, """
        [Coroutine]
        static async Coro<int> Grow(List<int> list)
        {
            await Step("grow");
            list.Add(list.Count);
            return list.Count * 10;
        }
        """, """
        public class Shelf(int length)
        {
            public int Length { get { Log("length"); return length; } }
            public int this[int index] { get { Log("get " + index); return index * 10; } set => Log($"set {index} {value}"); }
        }
        """);
}
