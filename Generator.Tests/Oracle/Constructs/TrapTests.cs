namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Where a rewriter goes wrong easily: the compiler's own rewriter does something that its output does not suggest.</summary>
public sealed class TrapTests : OracleTests
{
    private const string FilterHelper = """
        static bool Filter(string name, bool result)
        {
            Log($"filter {name}");
            return result;
        }
        """;

    [Fact]
    public void Trap_10_nothing_is_evaluated_that_is_short_circuited() => CheckBody("""
        Node? none = null;
        Log(none?.Add(await Get(1), 2));
        Log(none?.Link?[await Get(2)]);
        string? set = "set";
        set ??= await Get("never");
        Log(L(true) ? 1 : await Get(3));
        Log(L(false) && await Get(true) || L(true) || await Get(false));
        switch (L(5)) { case 4 when await Get(true): Log("never"); break; case 5 when L(false) && await Get(true): Log("never"); break; default: Log("default"); break; }
        Log(L(2) switch { 1 => await Get(1), 2 => L(2), _ => await Get(3) });
        if (new Flag(false) && await Get(new Flag(true))) Log("never");
        Log(L("x") ?? await Get("never"));
        Log(none?.Self().Add(await Get(4), await Get(5)) ?? await Get(6));
        """, types: """
        public class Flag
        {
            private readonly bool _value;
            public Flag(bool value) => _value = value;
            public static bool operator true(Flag f) => f._value;
            public static bool operator false(Flag f) { Log("false?"); return !f._value; }
            public static Flag operator &(Flag a, Flag b) { Log("&"); return new Flag(a._value && b._value); }
        }
        """);

    [Fact]
    public void Trap_01_filters_before_a_synchronous_finally_but_after_one_that_awaits() => CheckBody("""
        try
        {
            try { await Step("a"); Boom<int>("sync"); }
            finally { Log("synchronous finally"); }
        }
        catch (Exception) when (Filter("outer of synchronous", true)) { Log("caught"); }

        try
        {
            try { await Step("b"); Boom<int>("sync"); }
            finally { await Step("awaiting finally"); }
        }
        catch (Exception) when (Filter("outer of awaiting", true)) { Log("caught"); }

        try
        {
            try { Boom<int>("no await in the try"); }
            finally { Log("synchronous finally"); }
        }
        catch (Exception) when (Filter("nothing awaits", true)) { await Step("caught"); }

        try
        {
            try { await Fail("in callee"); }
            finally { Log("synchronous finally"); }
        }
        catch (Exception) when (Filter("outer of callee", true)) { Log("caught"); }

        try { await Callee(); }
        catch (Exception) when (Filter("across methods", true)) { Log("caught"); }
        """, FilterHelper + """

        [Coroutine]
        static async Coro Callee()
        {
            try { await Step("callee"); Boom<int>("in callee"); }
            finally { Log("finally of callee"); }
        }
        """);

    [Fact]
    public void Trap_02_concatenation_formats_before_and_interpolation_after_the_await() => CheckBody("""
        var node = new Node("n", 1);
        Log("a" + node + await Get("x"));
        Log("a" + node + "b" + await Get(1) + node);
        Log($"{node}{await Get("y")}");
        Log($"{node} and {node}");
        Log($"{node}" + await Get("z"));
        Log(node + "b" + await Get("c"));
        string s = "s";
        s += node + await Get("d");
        Log(s);
        """);

    [Fact]
    public void Trap_03_null_and_bounds_fail_before_or_after_the_right_side() => CheckBody("""
        Node? none = null;
        var array = new int[1];
        int[]? noArray = null;
        try { none!.Value = await Get(1); } catch (NullReferenceException) { Log("property"); }
        try { none!.Field = await Get(2); } catch (NullReferenceException) { Log("field"); }
        try { none![0] = await Get(3); } catch (NullReferenceException) { Log("indexer"); }
        try { array[5] = await Get(4); } catch (IndexOutOfRangeException) { Log("bounds"); }
        try { noArray![0] = await Get(5); } catch (NullReferenceException) { Log("null array"); }
        try { none!.Value += await Get(6); } catch (NullReferenceException) { Log("compound property"); }
        try { none!.Field += await Get(7); } catch (NullReferenceException) { Log("compound field"); }
        try { array[5] += await Get(8); } catch (IndexOutOfRangeException) { Log("compound bounds"); }
        try { noArray![0] += await Get(9); } catch (NullReferenceException) { Log("compound null array"); }
        try { none!.Pair.X = await Get(10); } catch (NullReferenceException) { Log("struct field"); }
        try { none!.Array[0] = await Get(11); } catch (NullReferenceException) { Log("array of null"); }
        try { none!.Add(await Get(12), 0); } catch (NullReferenceException) { Log("call"); }
        var pairs = new Pair[1];
        try { pairs[5].X = await Get(13); } catch (IndexOutOfRangeException) { Log("element field"); }
        try { (none!.Value, array[0]) = (await Get(14), 1); } catch (NullReferenceException) { Log("deconstruction"); }
        object[] covariant = new string[1];
        try { covariant[0] = await Get<object>(15); } catch (ArrayTypeMismatchException) { Log("covariance"); }
        """);

    [Fact]
    public void Trap_04_mutable_struct_awaiters() => CheckBody("""
        Log(await new Mutable(false));
        Log(await new Mutable(true));
        await Step("between");
        Log(await new Mutable(false) + await new Mutable(false));
        """, types: """
        public struct Mutable : INotifyCompletion
        {
            private readonly bool _ready;
            private int _completedCalls;
            private int _onCompletedCalls;
            public Mutable(bool ready) { _ready = ready; _completedCalls = 0; _onCompletedCalls = 0; }
            public Mutable GetAwaiter() => this;
            public bool IsCompleted { get { _completedCalls++; Log("IsCompleted " + _completedCalls); return _ready; } }
            public void OnCompleted(Action continuation)
            {
                _onCompletedCalls++;
                Log("OnCompleted " + _onCompletedCalls);
                EventLoop.Current.CallSoon(continuation);
            }
            public int GetResult()
            {
                Log($"GetResult {_completedCalls} {_onCompletedCalls}");
                return _completedCalls * 10 + _onCompletedCalls;
            }
        }
        """, options: new() { Cancels = false });

    [Fact]
    public void Trap_05_foreach_and_using_variables_of_struct_type() => CheckBody("""
        foreach (var counter in new[] { new Counter(1), new Counter(5) })
        {
            counter.Bump();
            await Step("bumped");
            counter.Bump();
            Log(counter.Value);
        }

        using (var c = new Counter(10))
        {
            c.Bump();
            await Step("using");
            c.Bump();
            Log(c.Value);
        }

        var holder = new Holder();
        Log(await holder.Use());
        """, types: """
        public struct Counter : IDisposable
        {
            public int Value;
            public Counter(int value) => Value = value;
            public int Bump() => ++Value;
            public void Dispose() => Log("disposed " + Value);
        }

        public partial class Holder
        {
            private readonly Counter _fixed = new(1);
            private Counter _free = new(1);
            [Coroutine]
            public async Coro<string> Use()
            {
                _fixed.Bump();
                _free.Bump();
                await Step("holder");
                return $"{_fixed.Bump()} {_fixed.Value} {_free.Bump()} {_free.Value}";
            }
        }
        """);

    [Fact]
    public void Trap_06_in_arguments_and_struct_receivers_stay_references() => CheckBody("""
        int x = 1;
        Log(Read(in x, await Set(() => x = 5)));
        Log(Read(x, await Set(() => x = 7)));
        var c = new Counter(1);
        Log(c.Plus(await Set(() => c.Value = 100)));
        Log(c.Value);
        var a = new[] { 1, 2 };
        Log(Write(ref a[0], await Set(() => { a[0] = 50; return a[0]; })));
        var old = a;
        Log(Write(ref a[0], await Set(() => { a = new[] { 9, 9 }; return 3; })));
        Log(old);
        Log(a);
        """, """
        static string Read(in int a, int b) => $"{a} {b}";
        static int Write(ref int a, int b) { a += b; return a; }
        [Coroutine] static async Coro<int> Set(Func<int> f) { await Step("set"); return f(); }
        """, """
        public struct Counter
        {
            public int Value;
            public Counter(int value) => Value = value;
            public int Plus(int n) { Value += n; return Value; }
        }
        """);

    [Fact]
    public void Trap_07_a_coroutine_of_a_struct_works_on_a_copy() => CheckBody("""
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
    public void Trap_08_spilling_keeps_checked_and_unchecked() => CheckBody("""
        int max = int.MaxValue;
        try { Log(checked(max + 1 + await Get(0))); } catch (OverflowException) { Log("checked before the await"); }
        try { Log(checked((max + L(1)) * await Get(2))); } catch (OverflowException) { Log("checked operand"); }
        Log(unchecked(max + L(1) + await Get(0)));
        try { checked { Log(Two(max * L(2), await Get(0))); } } catch (OverflowException) { Log("checked argument"); }
        Log(checked(new Num(1) + await Get(new Num(2))).Text);
        Log(unchecked(new Num(1) + await Get(new Num(2))).Text);
        Log(checked(-await Get(new Num(3))).Text);
        try { Log(checked(unchecked(max + L(1)) - await Get(1))); } catch (OverflowException) { Log("nested"); }
        """, "static int Two(int a, int b) => a + b;", """
        public class Num
        {
            public readonly string Text;
            public Num(int n) => Text = n.ToString();
            private Num(string text) => Text = text;
            public static Num operator +(Num a, Num b) => new(a.Text + " unchecked+ " + b.Text);
            public static Num operator checked +(Num a, Num b) => new(a.Text + " checked+ " + b.Text);
            public static Num operator -(Num a) => new("unchecked- " + a.Text);
            public static Num operator checked -(Num a) => new("checked- " + a.Text);
        }
        """);

    [Fact]
    public void Trap_09_closures_per_scope_instance() => CheckBody("""
        var reads = new List<Func<int>>();
        int n = 0;
        {
            again:
            int x = n * 10;
            reads.Add(() => x++);
            await Step("goto " + n);
            if (++n < 3) goto again;
        }

        for (int i = 0; i < 2; i++)
        {
            int y = i;
            reads.Add(() => y++ + 100);
            await Step("for");
            reads.Add(() => y + 200);
        }

        for (Func<int> f = () => 1; n < 5; reads.Add(f))
        {
            int i = n;
            f = () => i * 1000 + n;
            n++;
            await Step("header");
        }

        for (int j = 0; j < 2; reads.Add(() => j), j++) await Step("shared " + j);
        foreach (var read in reads) Log(read());
        foreach (var read in reads) Log(read());
        """);

    [Fact]
    public void Trap_10_null_conditional_assignment_skips_its_right_side() => CheckBody("""
        Node? none = null;
        none?.Value = await Get(1);
        none?[await Get(2)] = await Get(3);
        none?.Next?.Value = await Get(4);
        await Step("end");
        """, options: new() { Language = Microsoft.CodeAnalysis.CSharp.LanguageVersion.Preview });

    [Fact]
    public void Trap_11_rethrow_after_the_variable_was_assigned_and_filter_variables() => CheckBody("""
        try
        {
            try { await Fail("original"); }
            catch (Exception? e)
            {
                await Step("catch");
                e = null;
                Log(e is null);
                throw;
            }
        }
        catch (Exception e) { Log(e); }

        try
        {
            try { await Fail("second"); }
            catch (Exception e) when (e.Message is { Length: var n } && Keep(out var kept) && n == 6)
            {
                await Step("body");
                Log(n + kept);
                e = new ArgumentException("other");
                await Step("assigned");
                throw;
            }
        }
        catch (Exception e) { Log(e); }
        """, "static bool Keep(out string s) { s = \"kept\"; return true; }");

    [Fact]
    public void Trap_12_operands_without_a_type() => CheckBody("""
        Log(F(null, default, new(1, 2), () => 3, Four, [5], 6, await Get(7)));
        byte b = 5;
        b = Add(5, await Get(b));
        Log(b);
        Log(Same(new { A = 1 }, await Get(new { A = 2 })).A);
        Log((default(string), await Get(1)) is (null, int));
        (string?, object?, byte) t = (null, default, (byte)await Get(3));
        Log(t);
        Log(L<object?>(null) == null ? await Get(1) : default);
        Array.ForEach([1, 2], await Get<Action<int>>(x => Log(x)));
        Log(string.Join(',', new object?[] { null, await Get("z") }));
        Log(await Get(true) ? null : "s");
        long wide = 1 + await Get(2L);
        Log(wide);
        decimal d = 5 * await Get(1.5m);
        Log(d);
        """, """
        static string F(string? a, int b, Pair c, Func<int> d, Func<int> e, int[] f, byte g, int h) => $"{a} {b} {c} {d()} {e()} {f.Length} {g} {h}";
        static int Four() => 4;
        static byte Add(byte a, byte b) => (byte)(a + b);
        static T Same<T>(T a, T b) => a;
        """);

    [Fact]
    public void Trap_13_deleted_calls_take_their_awaits_along_and_caller_information_survives() => CheckBody("""
        Deleted(await Get("never"));
        Deleted(L("never"), await Get(1), await Get(2));
        Nothing(await Get("never"));
        Debug.Assert(await Get(true), "asserted");
        Caller(await Get(1));
        Caller(await Get(2), L(3) + await Get(4));
        await Step("end");
        """, """
        [System.Diagnostics.Conditional("NOT_DEFINED")]
        static void Deleted(params object[] all) => Log("never");
        static partial void Nothing(object o);
        static void Caller(int a, int b = 0, [CallerMemberName] string? name = null, [CallerLineNumber] int line = 0, [CallerFilePath] string? file = null, [CallerArgumentExpression(nameof(a))] string? text = null) =>
            Log($"{a} {b} {name} {line} {file} {text}");
        private static class Debug
        {
            [System.Diagnostics.Conditional("NOT_DEFINED")]
            public static void Assert(bool condition, string text) => Log("never");
        }
        """);

    [Fact]
    public void Trap_14_deconstruction_named_arguments_and_fixed_return_values() => CheckBody("""
        var n = new Node("n");
        var m = new Node("m");
        var a = new int[2];
        (n.Self().Value, a[L(0)], m.Self()[await Get(1)]) = (await Get(10), L(11), await Get(12));
        Log(Named(c: await Get(3), a: L(1), b: await Get(2)));
        Log(await Returned());
        int x = 1, y = 2;
        (x, y) = (y, await Get(x));
        Log($"{x} {y}");
        int i = 0;
        (a[i++], a[i++]) = (await Get(i), i++);
        Log($"{a[0]} {a[1]} {i}");
        """, """
        static string Named(int a, int b, int c) => $"{a} {b} {c}";
        [Coroutine]
        static async Coro<int> Returned()
        {
            int value = 1;
            try { return value; }
            finally { value = 2; await Step("finally"); value = 3; }
        }
        """);

    [Fact]
    public void Trap_15_continuations_that_race_with_completion() => CheckBody("""
        int sum = 0;
        for (int i = 0; i < 50; i++) sum += await new Race(i);
        Log(sum);
        await Step("end");
        """, types: """
        /// <summary>Completes inside of OnCompleted, from another thread, before OnCompleted returns.</summary>
        public readonly struct Race : ICriticalNotifyCompletion
        {
            private readonly int _n;
            public Race(int n) => _n = n;
            public Race GetAwaiter() => this;
            public bool IsCompleted => false;
            public void OnCompleted(Action continuation) => UnsafeOnCompleted(continuation);
            public void UnsafeOnCompleted(Action continuation)
            {
                if (_n % 3 == 0) { continuation(); return; }
                var thread = new Thread(() => continuation());
                thread.Start();
                thread.Join();
            }
            public int GetResult() => _n;
        }
        """, options: new() { Cancels = false });
}
