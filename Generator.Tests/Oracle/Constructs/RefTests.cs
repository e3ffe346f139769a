namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>References, spans and pointers between awaits.</summary>
public sealed class RefTests : OracleTests
{
    [Fact]
    public void Ref_locals_and_spans_between_awaits() => CheckBody("""
        int[] data = await Get(new[] { 5, 3, 9 });
        {
            ref int max = ref data[0];
            for (int i = 1; i < data.Length; i++) if (data[i] > max) max = ref data[i];
            max *= 2;
        }
        Log(string.Join(",", data));
        await Step("a");
        {
            Span<int> span = data.AsSpan(1);
            span.Sort();
            foreach (ref int r in span) r++;
            ReadOnlySpan<char> text = "hello".AsSpan()[1..3];
            Log(text.ToString() + span[^1]);
            Span<int> stack = stackalloc int[3] { 1, 2, 3 };
            stack[1..].CopyTo(span);
        }
        Log(string.Join(",", data) + await Get(1));
        for (int round = 0; round < 2; round++)
        {
            ref readonly int first = ref data[round];
            Log(first);
            scoped Span<byte> bytes = stackalloc byte[2];
            bytes.Fill((byte)round);
            int sum = bytes[0] + bytes[1] + first;
            await Step("round " + sum);
            Span<int> again = data;
            again[round] = sum;
            Log(Sum(again) + Sum([1, 2, 3]));
        }
        Swap(ref data[await Get(0)], ref data[2]);
        Log(data[0]);
        unsafe { fixed (int* ptr = data) { *ptr = 77; } }
        Log(data[0]);
        """, members: """
        private static int Sum(ReadOnlySpan<int> s) { int n = 0; foreach (int i in s) n += i; return n; }
        private static void Swap(ref int a, ref int b) => (a, b) = (b, a);
        """);

    [Fact]
    public void In_arguments_and_awaits_before_them() => CheckBody(
        """
        Pair p = new Pair(1, 2); int[] arr = [5, 6];
        Log(Add(await Get(1), in p, in arr[await Get(0)]));
        Log(Add2(in p, await Get(1)));
        Log(Add2(p, await Bump()));
        Log(AddRR(in p.X, await Bump(), in arr[L(1)]));
        Log(Opt(await Get(3)));
        Log(Add2(new Pair(4, 4), await Get(1)));
        Log(AddRR(L(5), await Get(6), L(7)));
        s_p = p;
        Log(Add2(in s_p, await BumpStatic()));
        Log(Add2(s_p, await BumpStatic()));
        Log(Add2(in RP(), 3) + await Get(1));
        long conv = Conv(await Get(1), arr[0]);
        Log(conv);
        Log(Conv(await Get(2), arr[await Get(1)]));
        """,
        members: """
        static Pair s_p;
        static ref Pair RP() { Log("RP"); return ref s_p; }
        static int Add(int n, in Pair p, in int e) => n + p.X * 10 + e * 100;
        static int Add2(in Pair p, int n) => n + p.X * 10;
        static int AddRR(ref readonly int a, int b, in int c) => a + b * 10 + c * 100;
        static int Opt(int n, in int k = 4, params int[] rest) => n + k + rest.Length;
        static long Conv(int n, in long l) => n + l;
        [Coroutine] static async Coro<int> Bump() { await Step("bump"); return 3; }
        [Coroutine] static async Coro<int> BumpStatic() { await Step("bump"); s_p.X += 7; return 3; }
        """);

    [Fact]
    public void Ref_struct_type_arguments() => CheckBody(
        """
        Log(await B.Use(new Impl())); 
        """,
        types: """
        public interface IProc { int Go<T>(scoped T t) where T : allows ref struct; }
        public class Impl : IProc { public int Go<T>(scoped T t) where T : allows ref struct { Log(typeof(T).Name); return 4; } }
        public static partial class B { [Coroutine] public static async Coro<int> Use<P>(P p) where P : IProc { int a = p.Go("abc".AsSpan()); await Step("x"); Span<int> s = stackalloc int[3]; return a + p.Go(s) + await Get(2); } }
        """);

    [Fact]
    public void References_chosen_and_passed() => CheckBody(
        """
        int a = 1, b = 2; int[] arr = [1, 2, 3];
        (await Get(true) ? ref a : ref b) = 5; Log(a);
        ref int r = ref (a > b ? ref a : ref arr[1]); r = 9; Log(a);
        int got = await Get(1);
        (got > 0 ? ref arr[0] : ref b) += 5; Log(arr);
        Log((got > 0 ? ref arr[1] : ref b) + await Get(1));
        ref readonly int rr = ref arr[^1]; Log(rr);
        await Step("x");
        Swap(ref arr[await Get(0)], ref arr[L(2)]); Log(arr);
        Out(out arr[await Get(1)], await Get(4)); Log(arr);
        Out(out int fresh, await Get(8)); Log(fresh);
        Out(out _, await Get(8));
        if (TryG(await Get(3), out var o1) && TryG(o1 + await Get(1), out var o2)) Log(o1 + o2 + await Get(1));
        """,
        members: """
        static void Swap(ref int x, ref int y) => (x, y) = (y, x);
        static void Out(out int x, int n) => x = n;
        static bool TryG(int n, out int o) { o = n * 2; return true; }
        """);

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
    public void In_arguments_and_struct_receivers_stay_references() => CheckBody("""
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
}
