using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Assignments with awaits in their operands.</summary>
public sealed class AssignmentTests : OracleTests
{
    [Fact]
    public void Assign_locals_and_parameters() => CheckBody("""
        int a, b;
        a = b = await Get(3);
        a = a + await Get(b = 4) + b;
        Log($"{a} {b}");
        Log(b = await Get(6));
        Log(await P(1));
        """, """
        [Coroutine]
        static async Coro<int> P(int x)
        {
            x = await Get(x + 1);
            x = x + (x = await Get(10)) + x;
            return x;
        }
        """);

    [Fact]
    public void Assign_fields() => CheckBody("""
        var n = new Node("n");
        n.Field = await Get(1);
        n.Self().Field = await Get(n.Field + 1);
        Program.s_static = await Get(7);
        s_static = s_static + await Get(1);
        n.Pair.X = await Get(3);
        n.Self().Pair.Y = await Get(4);
        Log($"{n.Field} {s_static} {n.Pair}");
        """, "static int s_static;");

    [Fact]
    public void Assign_properties_and_indexers() => CheckBody("""
        var n = new Node("n");
        n.Value = await Get(1);
        n.Self().Value = await Get(2);
        n[L(5)] = await Get(3);
        n[await Get(6)] = L(4);
        n.Self()[await Get(7)] = await Get(n[6]);
        Log(n.Value = await Get(8));
        """);

    [Fact]
    public void Assign_array_elements() => CheckBody("""
        var a = new int[3];
        a[L(0)] = await Get(1);
        a[await Get(1)] = L(2);
        int i = 0;
        a[i++] = i + await Get(i++) + i;
        (await Get(a))[2] = await Get(9);
        Log(a);
        int[,] grid = new int[2, 2];
        grid[L(0), await Get(1)] = await Get(5);
        Log(grid);
        var old = a;
        a[0] = await Swap(() => a = new[] { 7, 7, 7 });
        Log(old);
        Log(a);
        """, """
        [Coroutine]
        static async Coro<int> Swap(Action swap)
        {
            await Step("swap");
            swap();
            return 42;
        }
        """);

    [Fact]
    public void Assign_struct_fields_in_arrays_and_objects() => CheckBody("""
        var pairs = new Pair[2];
        pairs[L(0)].X = await Get(1);
        pairs[await Get(1)].Y = await Get(2);
        pairs[0].X += await Get(10);
        var n = new Node("n");
        n.Pair.X += await Get(5);
        n.Pair.Y++;
        Pair local = default;
        local.X = await Get(7);
        local.Y += local.X + await Get(1);
        Log($"{pairs[0]} {pairs[1]} {n.Pair} {local}");
        """);

    [Fact]
    public void Compound_assign_locals() => CheckBody("""
        int x = 1;
        x += await Get(2);
        x = x * 2;
        x -= await Get(x++) + x;
        x <<= await Get(2);
        x |= await Get(1);
        string s = "a";
        s += await Get("b") + s;
        byte b = 250;
        b += (byte)await Get(10);
        double d = 1;
        d /= await Get(4);
        Log($"{x} {s} {b} {d}");
        """);

    [Fact]
    public void Compound_assign_fields_properties_indexers_elements() => CheckBody("""
        var n = new Node("n", 5);
        n.Field += await Get(1);
        n.Value += await Get(2);
        n.Self().Value *= await Get(3);
        n[L(0)] += await Get(4);
        n.Self()[await Get(1)] -= await Get(5);
        n.Array[L(0)] += await Get(6);
        n.Array[await Get(1)] ^= await Get(7);
        Log(n.Value += await Get(8));
        Log($"{n.Field} {Text(n.Array)}");
        """);

    [Fact]
    public void Compound_assign_reads_the_left_side_first() => CheckBody("""
        s_x = 1;
        s_x += await Change(10);
        Log(s_x);
        int local = 1;
        local += (local = 5) + await Get(local);
        Log(local);
        var a = new[] { 1 };
        a[0] += await ChangeArray(a);
        Log(a);
        """, """
        static int s_x;

        [Coroutine]
        static async Coro<int> Change(int v)
        {
            await Step("change");
            s_x = 100;
            return v;
        }

        [Coroutine]
        static async Coro<int> ChangeArray(int[] a)
        {
            a[0] = 50;
            return await Get(1);
        }
        """);

    [Fact]
    public void Coalescing_assign() => CheckBody("""
        string? s = null;
        s ??= await Get("first");
        s ??= await Get("never");
        int? i = null;
        i ??= await Get(5);
        Log(i ??= await Get(6));
        var n = new Node("n");
        n.Next ??= await Get(new Node("m"));
        n.Next ??= await Get(new Node("never"));
        var map = new Dictionary<string, string?> { ["a"] = null };
        map[L("a")] ??= await Get("b");
        map[L("a")] ??= await Get("c");
        Log($"{s} {i} {map["a"]}");
        """);

    [Fact]
    public void Deconstruction() => CheckBody("""
        (int a, int b) = await Get((1, 2));
        (a, b) = (b, await Get(a));
        var (c, (d, e)) = (await Get(3), (await Get(4), 5));
        (a, var f) = (await Get(6), "f");
        (_, a) = (await Get("discarded"), 7);
        var (x, y) = await Get(new Point(8, 9));
        Log($"{a} {b} {c} {d} {e} {f} {x} {y}");
        """, types: "public record Point(int X, int Y);");

    [Fact]
    public void Deconstruction_into_targets() => CheckBody("""
        var n = new Node("n");
        var array = new int[2];
        (n.Self().Value, array[L(1)], n[L(2)]) = (await Get(1), await Get(2), L(3));
        (array[0], array[1]) = (array[1], await Get(array[0] + 10));
        Log(array);
        ((n.Field, _), var rest) = ((await Get(4), 5), await Get("rest"));
        Log(n.Field + rest);
        """);

    [Fact]
    public void Increment_and_decrement() => CheckBody("""
        int i = 1;
        Log(i++ + await Get(i) + ++i);
        var n = new Node("n");
        n.Value++;
        Log((await Get(n)).Value--);
        n.Array[await Get(0)]++;
        ++n[await Get(1)];
        Log(n.Array[0]);
        Log(n.Field++ + await Get(n.Field));
        """);

    [Fact]
    public void Null_conditional_assignment() => CheckBody("""
        Node? none = null;
        Node some = new("some");
        none?.Value = await Get(1);
        some?.Value = await Get(2);
        none?[L(0)] = await Get(3);
        some?[L(0)] = await Get(4);
        some?.Value += await Get(5);
        Log("end");
        """, options: new() { Language = Microsoft.CodeAnalysis.CSharp.LanguageVersion.Preview });

    [Fact]
    public void Events() => CheckBody("""
        var source = new Source();
        Action a = () => Log("a");
        source.Fired += await Get(a);
        source.Fired += () => Log("b");
        source.Fire();
        (await Get(source)).Fired -= await Get(a);
        source.Fire();
        """, types: """
        public class Source
        {
            private Action? _fired;
            public event Action Fired
            {
                add { Log("add"); _fired += value; }
                remove { Log("remove"); _fired -= value; }
            }
            public void Fire() => _fired?.Invoke();
        }
        """);

    [Fact]
    public void Ref_locals_that_do_not_cross_awaits() => CheckBody("""
        var a = new[] { 1, 2, 3 };
        int x = await Get(5);
        {
            ref int r = ref a[1];
            r += x;
            ref int s = ref r;
            s++;
        }
        await Step("after");
        ref readonly int t = ref a[1];
        Log(t);
        await Step("end");
        """, options: new() { Language = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp13 });

    [Fact]
    public void Assignments_to_everything() => CheckBody(
        """
        P.S = await Get(1); P.S += await Get(2); P.S++; Log(P.S); P.Arr[await Get(0)].X += await Get(5); Log(P.Arr[0].X); P.Inst.A = P.Inst.B = await Get(3); Log(P.Inst.A + P.Inst.B);
        int a, b; a = b = await Get(4); Log(a + b); a = (b = await Get(5)) + b; Log(a); a += b += await Get(1); Log(a); a = b++ + await Get(1) + b--; Log(a); a = a-- - --a + await Get(0); Log(a);
        int[] arr = [1, 2, 3]; int i = 0; arr[i++] = arr[i++] + await Get(i++); Log(arr); Log(i); arr[--i] += i + await Get(i); Log(arr); i = 0; arr[i] = i = await Get(2); Log(arr); arr[i = 1] *= await Get(i + 3); Log(arr);
        P.R(ref arr[i], await Get(1), out int o) ; Log(arr); Log(o); P.Inst.F.X = await Get(3); P.Inst.F.Bump(await Get(1)); Log(P.Inst.F.X); P.Inst.Pr.Bump(await Get(1)); (P.Inst.A, var nn) = (await Get(1), 2); Log(nn);
        (arr[0], arr[1]) = (arr[1], arr[0]); (a, b) = (b, await Get(a)); Log(a + "," + b); P.E += await Get<Action<int>>(x => Log("e" + x)); P.Raise(await Get(6)); P.E -= P.Handler(); P.Raise(1);
        ref int rf = ref arr[0]; rf = 3; int val = rf; await Step("x"); Log(val + arr[0]); const int K = 5; const string KS = "k" + nameof(K); Log(K + await Get(K) + KS); var (x1, _) = (await Get(1), 2); Log(x1); string? ns = null; Log(ns?.Length ?? await Get(-1)); Log(ns?[0] is null); Log((await Get<string?>(null))?.Length.ToString()?.Length is null);
        """,
        types: """
        public static class P { static int _s; public static int S { get { Log("gs"); return _s; } set { Log("ss" + value); _s = value; } } public static Pair[] Arr = new Pair[2]; public static In Inst { get { Log("inst"); return _i; } } static readonly In _i = new(); public static void R(ref int a, int b, out int c) { a += b; c = a; } public static event Action<int>? E; public static void Raise(int n) => E?.Invoke(n); public static Action<int> Handler() => x => { }; }
        public class In { int _a; public int A { get => _a; set { Log("A=" + value); _a = value; } } public int B { get; set; } public St F; public St Pr => F; }
        public struct St { public int X; public void Bump(int n) { X += n; Log("bump " + X); } }
        """);
}
