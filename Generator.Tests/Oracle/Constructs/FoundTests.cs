namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>What random programs and attacks found, and initialisers of members that only an object creation can set.</summary>
public sealed class FoundTests : OracleTests
{
    private const string Types = """
        public class Options
        {
            public Options() => Log("made");
            private string _name = "";
            public string Name { get => _name; init { Log("name " + value); _name = value; } }
            public int Size { get; set; }
            public override string ToString() => _name + Size;
        }
        public record Place(int X, int Y) { public required string Label { get; init; } public int Depth { get; init; } = 3; }
        public record struct Spot(int X) { public int Y { get; init; } }
        """;

    [Fact]
    public void Init_only_members() => CheckBody("""
        var o = new Options { Name = await Get("n"), Size = L(2) };
        Log(o);
        Log(new Options { Size = await Get(1), Name = L("m") });
        """, types: Types);

    [Fact]
    public void Required_members() => CheckBody("""
        var p = new Place(L(1), await Get(2)) { Label = await Get("here"), Depth = L(4) };
        Log(p);
        var s = new Spot(L(1)) { Y = await Get(5) };
        Log(s);
        """, types: Types);

    [Fact]
    public void Local_functions_with_initializers() => CheckBody("""
        var host = new Host();
        await host.Work();
        """, types: """
        public partial class Host
        {
            private int _field = 3;
            [Coroutine]
            public async Coro Work()
            {
                Node Make(int n) => new Node("made") { Value = _field, Field = n };
                await Get(1);
                Log(Make(L(5)).Field + Make(6).Value);
            }
        }
        """);

    [Fact]
    public void Returns_before_a_using_declaration() => CheckBody("""
        Log(await Early(L(true)));
        Log(await Early(false));
        """, """
        [Coroutine]
        static async Coro<int> Early(bool leaves)
        {
            {
                if (leaves) return 1;
                using var reader = new System.IO.StringReader("text");
                Log(reader.ReadLine());
            }

            for (int i = 0; i < 3; i++)
            {
                if (i == 1) continue;
                using var reader = new System.IO.StringReader("line " + i);
                Log(reader.ReadLine());
                if (i == 2) break;
            }

            await Step("end");
            return 2;
        }
        """);

    [Fact]
    public void Overloads_without_bodies() => CheckBody("""
        IVisitor visitor = new Visitor();
        Log(await visitor.Visit(1) + await visitor.Visit("a"));
        """, types: """
        public partial interface IVisitor { [Coroutine] Coro<string> Visit(int n); [Coroutine] Coro<string> Visit(string n); }
        public partial class Visitor : IVisitor
        {
            [Coroutine] public async Coro<string> Visit(int n) => "int " + await Get(n);
            [Coroutine] public async Coro<string> Visit(string n) => "string " + await Get(n);
        }
        """);

    [Fact]
    public void Handlers_by_reference() => CheckBody("""
        var text = new System.Text.StringBuilder();
        text.Append($"{await Get(1)},{2}");
        text.AppendLine($"[{L(3)}{await Get("x")}]");
        Log(text.ToString().Trim());
        """);

    [Fact]
    public void Caller_lines_of_awaited_coroutines() => CheckBody("""
        Log(await Where() > 0);
        """, """
        [Coroutine]
        static async Coro<int> Where([System.Runtime.CompilerServices.CallerLineNumber] int line = 0, [System.Runtime.CompilerServices.CallerMemberName] string name = "")
        {
            Log(name);
            await Step("where");
            return line;
        }
        """);

    [Fact]
    public void Locals_named_like_members_of_the_frame() => CheckBody("""
        Func<int, int> Start = n => n, MoveNext = n => n + 1;
        int Resume = await Get(3), Run_Frame = L(4);
        Log(Start(await Get(1)) + MoveNext(await Get(2)) + Resume + Run_Frame);
        """);

    [Fact]
    public void Static_abstract_coroutines() => CheckBody("""
        Log(await Make<Cat>("tom"));
        """, """
        [Coroutine]
        static async Coro<string> Make<T>(string name) where T : IAnimal<T> => await T.Create(name) + await T.Shout(name);
        """, types: """
        public partial interface IAnimal<TSelf> where TSelf : IAnimal<TSelf>
        {
            [Coroutine] static abstract Coro<string> Create(string name);
            [Coroutine] static virtual async Coro<string> Shout(string name) => await Get(name + "!");
        }
        public partial class Cat : IAnimal<Cat> { [Coroutine] public static async Coro<string> Create(string name) => await Get("cat " + name); }
        """, options: new() { AllowsCompilerMachines = true });

    [Fact]
    public void Called_results_of_calls() => CheckBody("""
        Func<int, Func<int>> f = n => () => L(n);
        Log(f(await Get(1))());
        Log(f(L(2))() + await Get(3));
        """);

    [Fact]
    public void Cancelled_awaits_of_plain_awaiters() => CheckBody("""
        try { Log(await new Plain()); await Step("x"); } finally { Log("left"); }
        """, types: """
        public sealed class Plain : System.Runtime.CompilerServices.INotifyCompletion
        {
            public Plain GetAwaiter() => this;
            public bool IsCompleted => false;
            public void OnCompleted(Action continuation) { EventLoop.Current.CallSoon(continuation); }
            public int GetResult() { Log("result"); return 7; }
        }
        """);

    [Fact]
    public void Nested_local_functions() => CheckBody("""
        int Outer(int n) { int Inner(int m) => m * 2; return Inner(n) + 1; }
        await Step("between");
        Log(Outer(L(4)));
        """);

    [Fact]
    public void Joins_of_queries() => CheckBody("""
        var joined = from a in L(new[] { 1, 2, 3 }) join b in await Get(new[] { 2, 3, 4 }) on a equals b select a * b;
        Log(joined.ToList());
        """);

    [Fact]
    public void Try_without_awaits_whose_catch_awaits() => CheckBody("""
        try { int y = L(1); if (y == 1) throw new InvalidOperationException("one"); } catch (InvalidOperationException e) { int x = await Get(2); Log(x + e.Message); }
        """);

    [Fact]
    public void Lambdas_in_checked_and_unchecked_statements() => CheckBody("""
        int max = await Get(int.MaxValue);
        unchecked
        {
            Func<int, int> f = x => x * x, g = delegate(int x) { return x + max; };
            Func<Func<int>> nested = () => () => max * 2;
            Log(f(max) + await Get(1) + g(2) + nested()());
        }
        checked
        {
            Func<int, int> f = x => { return x * x; };
            async Coro<int> Local(int n) { await Step("local"); return n + max; }
            try { Log(f(max) + await Get(1)); } catch (OverflowException) { Log("overflow"); }
            System.Linq.Expressions.Expression<Func<int, int>> e = x => x + max + 1;
            try { Log(e.Compile()(await Get(0))); } catch (OverflowException) { Log("overflow of a tree"); }
            try { Log(await Local(1)); } catch (OverflowException) { Log("overflow of a local function"); }
        }
        """, options: new() { CheckOverflow = true, AllowsCompilerMachines = true });

    [Fact]
    public void Natural_lambdas_with_out_parameters() => CheckBody("""
        var f = (ref int x, out int y) => { y = x++; return y; };
        int z = await Get(1);
        Log(f(ref z, out int o) + o + z + await Get(2) + f(ref z, out o));
        """);

    [Fact]
    public void Dynamic_arguments_of_generic_coroutines() => CheckBody("""
        dynamic n = await Get<object>(5);
        Log($"{await Get(n)}");
        """, options: new() { AllowsCompilerMachines = true });

    [Fact]
    public void Loops_over_dynamic() => CheckBody("""
        dynamic list = new System.Collections.Generic.List<int> { 1, 2 };
        foreach (var x in list) Log(x + await Get(1));
        foreach (int y in list) Log(y + await Get(2));
        foreach (dynamic z in new object[] { 3, "s" }) Log(z + await Get(1));
        """);

    [Fact]
    public void Nested_deconstructions_of_literals() => CheckBody("""
        var h = new Holder();
        (int a, (h.P, var b), _) = (await Get(5), await Get((6, "b")), L("discarded"));
        Log(a + b);
        (h.P, (h.P, _), (h.P, var c)) = (L(1), L((2, 3)), (await Get(4), L(5)));
        Log(c);
        """, types: """
        public class Holder { private int _p; public int P { get => _p; set { Log("set " + value); _p = value; } } }
        """);

    [Fact]
    public void Deconstructions_into_elements_out_of_range() => CheckBody("""
        int[] arr = new int[3]; int p;
        try { (p, arr[7]) = (await Get(0), 1); } catch (IndexOutOfRangeException) { Log("range"); }
        try { (arr[L(1)], arr[L(2)]) = (await Get(4), L(5)); Log(arr[1] + arr[2]); } catch (IndexOutOfRangeException) { Log("range"); }
        """);

    [Fact]
    public void Local_functions_that_nobody_calls() => CheckBody("""
        {
            string text = await Get("n");
            int Unused(int n) => (n, text).Item1;
        }
        """);

    [Fact]
    public void Variables_named_like_a_discard() => CheckBody("""
        int _ = await Get(3);
        var h = new Spots();
        h.First.X = await Get(1);
        (h.First.X, h.All[_ - 2].X) = (await Get(4), L(5));
        Log(_ + h.First.X + h.All[1].X);
        """, types: """
        public struct Place { public int X; }
        public class Spots { public Place First; public Place[] All = new Place[2]; }
        """);

    [Fact]
    public void Captures_of_tuple_elements_that_are_not_taken() => CheckBody("""
        foreach (var text in new[] { "a", "b" })
        {
            int Local() => (1, text).Item1;
            Func<int> lambda = () => (Local(), (text, 2)).Item1;
            await Get(text);
            Log(Local() + lambda());
        }
        """);

    [Fact]
    public void Many_variables_and_jumps_backwards()
    {
        var many = string.Concat(Enumerable.Range(0, 70).Select(i => $"int v{i} = await Get({i}); sum += v{i};\n"));
        CheckBody($$"""
            int sum = 0;
            {{many}}
            int choice = L(2);
            switch (await Get(choice))
            {
                case 1: Log("one"); break;
                case 2 when sum > 0: if (await Get(sum > 10_000)) goto case 1; goto case 3;
                case 3: Log("three"); sum = 20_000; break;
            }
            int w = 0;
            while (w++ < 2) { int t = L(w); if (t == 1) Log("first"); string kept = "k" + t; await Step("in the loop"); Log(kept); }
            string last = await Get("last");
            await Step("behind");
            Log(last);
            """, options: new() { MaxCancellations = 4 });
    }

    [Fact]
    public void Addresses_of_variables() => CheckBody(
        """
        int x = 5; Pair pr = new Pair(1, 2); Buf buf = default;
        unsafe { int* p = &x; *p = 7; Log(x); Pair* q = &pr; q->X = 9; int* y = &pr.Y; *y = 8; int* b0 = &buf.B[1]; *b0 = 6; Log(buf.B[1]); }
        await Step("x"); Log(x); Log(pr); unsafe { Log((*(&x))); int** pp; int* p1 = &x; pp = &p1; **pp = 3; }
        Log(x + await Get(1)); unsafe { void* v = &x; *(int*)v = 11; for (int i = 0; i < 2; i++) { int* z = &i; *z += 0; Log(*z + x); } }
        Log(x + await Get(1));
        int fresh; unsafe { Init(&fresh); } Log(fresh + await Get(2));
        unsafe { int arr0 = 0; Span<int> s = new Span<int>(&arr0, 1); s[0] = 4; Log(arr0); fixed (char* c = "abc") Log(c[1]); int[] hp = [1, 2]; fixed (int* h = hp) { h[1] = 5; Log(h[1]); } int* st = stackalloc int[2]; st[1] = 3; Log(st[1]); delegate*<int, int> fp = &Fn; Log(fp(3)); }
        unsafe { Log(sizeof(Pair)); }
        """,
        members: """
        static unsafe void Init(int* p) => *p = 12;
        static int Fn(int n) => n * 2;
        """,
        types: """
        public unsafe struct Buf { public fixed int B[3]; }
        """);

    [Fact]
    public void Extension_coroutines_as_values() => CheckBody(
        """
        var t = Coro.CreateTask("ab".Spell(1)); await t;
        string? z = null; await (z?.Spell(2) ?? "q".Spell(3));
        """,
        types: """
        public static partial class Ext { [Coroutine] public static async Coro Spell(this string s, int n) { foreach (char c in s) Log(await Get(c)); } }
        """);

    [Fact]
    public void Struct_parts_in_initializers() => CheckBody(
        """
        var o = new H { S = { X = await Get(1), Y = L(2), In = { V = await Get(3) } }, C = { S = { X = await Get(4) } }, P = { S = { Y = await Get(5) } } };
        Log($"{o.S.X}{o.S.Y}{o.S.In.V}{o.C.S.X}{o.P.S.Y}");
        try { Log(new H { N = { S = { X = await Get(1) } } }); } catch (NullReferenceException) { Log("nre"); }
        try { Log(new H { N = { V = await Get(1) } }); } catch (NullReferenceException) { Log("nre"); }
        try { Log(new H { Z = { await Get(1) } }); } catch (NullReferenceException) { Log("nre"); }
        var b = new B { S = { X = await Get(7) } }; Log(b.S.X);
        """,
        types: """
        public struct S { public int X, Y; public I In; } public struct I { public int V; } public struct B { public S S; }
        public class H { public S S; public H2 C = new(); readonly H2 _p = new(); public H2 P { get { Log("get P"); return _p; } } public H2? N { get { Log("get N"); return null; } } public List<int>? Z { get { Log("get Z"); return null; } } }
        public class H2 { public S S; public int V { get; set; } }
        """);

    [Fact]
    public void Coroutines_of_dynamic() => CheckBody(
        """
        Log(await A.Dyn(await Get(1)) + 1); Log((await A.Dl())[0] + 1); await foreach (var x in A.It()) Log(x + 1); dynamic v = await Coro.CreateTask(A.Dyn(3)); Log(v); var (p, q) = await Coro.Gather(A.Dyn(1), A.Tup()); Log(p + q.b);
        """,
        types: """
        public static partial class A { [Coroutine] public static async Coro<dynamic> Dyn(dynamic d) { d += await Get(1); return d; } [Coroutine] public static async Coro<List<dynamic>> Dl() { await Step("dl"); return [1, "x"]; } [Coroutine] public static async IAsyncEnumerable<dynamic> It() { await Step("it"); yield return 1; yield return "s"; } [Coroutine] public static async Coro<(dynamic a, int b)> Tup() { await Step("tup"); return (1, 2); } }
        """,
        options: new OracleOptions { IgnoresIterations = true });

    [Fact]
    public void Dynamic_operators_true_and_false() => CheckBody(
        """
        dynamic t = new Flag("t", true), f = new Flag("f", false), b = true, nb = false, n = 5;
        Log(t && await Get<dynamic>(f)); Log(f && await Get<dynamic>(t)); Log(t || await Get<dynamic>(f)); Log(f || await Get<dynamic>(t));
        Log(t && await Get(new Flag("s", true))); Log(f || await Get(new Flag("s", false)));
        Log(b && await Get(true)); Log(nb && await Get(true)); Log(b || await Get(true)); Log(nb || await Get<dynamic>(true)); Log(b && await Get<dynamic>(false));
        Log(new Flag("l", true) && await Get<dynamic>(f)); Log(new Flag("l", false) && await Get<dynamic>(f)); Log(new Flag("l", true) || await Get<dynamic>(f)); Log(new Flag("l", false) || await Get<dynamic>(f));
        Log(L(true) && await Get<dynamic>(false)); Log(L(false) && await Get<dynamic>(false)); Log(L(false) || await Get<dynamic>(true));
        if (t && await Get<dynamic>(f)) Log("yes"); else Log("no"); while (b && await Get(n-- > 3)) Log("w"); Log((t && await Get<dynamic>(t)) || await Get<dynamic>(f));
        try { Log(n && await Get(true)); } catch (Microsoft.CSharp.RuntimeBinder.RuntimeBinderException e) { Log(e.Message); }
        try { Log(b && await Get<dynamic>(5)); } catch (Microsoft.CSharp.RuntimeBinder.RuntimeBinderException e) { Log(e.Message); }
        bool z = b && await Get<dynamic>(true) && nb; Log(z); dynamic nul = null!; try { Log(nul && await Get(true)); } catch (Microsoft.CSharp.RuntimeBinder.RuntimeBinderException e) { Log(e.Message); }
        bool? q = true; dynamic dq = q; Log(dq & await Get<bool?>(null));
        """,
        members: """
        [Coroutine] static async Coro<object> G<T>(dynamic d, T v) => d && await Get<dynamic>(true) && await Get<dynamic>(v!);
        """,
        types: """
        public class Flag(string name, bool value) { public static Flag operator &(Flag a, Flag b) { Log($"{a} & {b}"); return new("and", a.V && b.V); } public static Flag operator |(Flag a, Flag b) { Log($"{a} | {b}"); return new("or", a.V || b.V); } public static bool operator true(Flag f) { Log("true? " + f); return f.V; } public static bool operator false(Flag f) { Log("false? " + f); return !f.V; } bool V => value; public override string ToString() => name; }
        """,
        options: new OracleOptions { AllowsCompilerMachines = true });
}
