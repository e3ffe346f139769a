namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Operators with awaits as operands.</summary>
public sealed class OperatorTests : OracleTests
{
    [Fact]
    public void User_defined_true_false_and_logical_operators() => CheckBody("""
        if (new Flag("a", true) && await Get(new Flag("b", false))) Log("both");
        if (new Flag("c", false) && await Get(new Flag("d", true))) Log("never");
        if (new Flag("e", true) || await Get(new Flag("f", true))) Log("either");
        Log((await Get(new Flag("g", true)) & new Flag("h", true)).ToString());
        Log(await Get(new Flag("i", true)) ? "t" : "f");
        """, types: """
        public record Flag(string Name, bool Value)
        {
            public static bool operator true(Flag f) { Log("true? " + f.Name); return f.Value; }
            public static bool operator false(Flag f) { Log("false? " + f.Name); return !f.Value; }
            public static Flag operator &(Flag x, Flag y) { Log($"{x.Name}&{y.Name}"); return new(x.Name + y.Name, x.Value & y.Value); }
            public static Flag operator |(Flag x, Flag y) { Log($"{x.Name}|{y.Name}"); return new(x.Name + y.Name, x.Value | y.Value); }
        }
        """);

    [Fact]
    public void Arithmetic_left_to_right() => CheckBody("""
        Log(L(1) + await Get(2));
        Log(await Get(3) - L(4));
        Log(L(1) + L(2) * await Get(3) - await Get(4) % L(5));
        Log(-await Get(5) + ~await Get(6));
        Log((await Get(1) << 3 | L(1)) ^ await Get(2));
        Log(await Get(7.5) / L(2));
        Log(!await Get(true));
        """);

    [Fact]
    public void Comparisons_and_equality() => CheckBody("""
        Log(L(1) < await Get(2));
        Log(await Get("a") == L("a"));
        Log(await Get<object?>(null) != L<object?>(null));
        Log(await Get((1, "a")) == (1, await Get("a")));
        Log(L((1, 2)) != (await Get(1), L(3)));
        """);

    [Fact]
    public void Locals_are_read_before_the_await() => CheckBody("""
        int x = 1;
        Log(x + await Set(() => x = 10) + x);
        int y = 2;
        Log(y * (y = await Get(5)) * y);
        """, """
        [Coroutine]
        static async Coro<int> Set(Func<int> set)
        {
            await Step("set");
            return set();
        }
        """);

    [Fact]
    public void Logical_and_or() => CheckBody("""
        Log(await Get(true) && L(true));
        Log(L(false) && await Get(true));
        Log(L(true) && await Get(false) && L(true));
        Log(L(true) || await Get(true));
        Log(await Get(false) || await Get(true));
        if (L(true) && (await Get(false) || L(true)) && await Get(true)) Log("yes");
        while (L(true) && await Get(false)) { }
        bool a = L(false) || L(false) && await Get(true);
        Log(a & await Get(true) | L(true));
        """);

    [Fact]
    public void Conditional_operator() => CheckBody("""
        Log(await Get(true) ? L(1) : L(2));
        Log(L(false) ? await Get(3) : await Get(4));
        Log(L(true) ? 5 : await Get(6));
        int? n = L(true) ? null : await Get(1);
        Log(n);
        Log((L(true) ? await Get("a") : "b") + await Get("c"));
        object o = await Get(false) ? 1 : "text";
        Log(o);
        Log(L(false) ? 1 : await Get(false) ? 2 : L(3));
        """);

    [Fact]
    public void Conditional_ref() => CheckBody("""
        int a = 1, b = 2;
        bool first = await Get(true);
        (first ? ref a : ref b) = 10;
        ref int r = ref first ? ref a : ref b;
        r++;
        await Step("after");
        Log($"{a} {b}");
        """, options: new() { Language = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp13 });

    [Fact]
    public void Null_coalescing() => CheckBody("""
        Log(await Get<string?>(null) ?? await Get("right"));
        Log(L<string?>("left") ?? await Get("never"));
        Log(L<int?>(null) ?? await Get(5));
        Log(await Get<int?>(6) ?? await Get(7));
        Log(L<string?>(null) ?? await Get<string?>(null) ?? L("third"));
        """);

    [Fact]
    public void Null_conditional_access() => CheckBody("""
        Node? none = null;
        Node some = new("some", 3);
        Log(none?.Add(await Get(1), L(2)));
        Log(some?.Add(await Get(1), L(2)));
        Log((await Get<Node?>(some))?.Value);
        Log((await Get<Node?>(null))?.Value);
        Log(none?[await Get(1)]);
        Log(some?[await Get(1)]);
        Log(some?.Link?.Add(await Get(5), 6));
        some!.Next = new Node("next", 9);
        Log(some?.Link?.Add(await Get(5), 6));
        Log(some?.Self().Link?[await Get(2)]);
        none?.Self().Add(await Get(1), 1);
        some?.Self().Add(await Get(1), 1);
        Log((none?.Value ?? await Get(10)) + 1);
        """);

    [Fact]
    public void Casts_is_and_as() => CheckBody("""
        Log((long)await Get(5));
        Log((object)await Get(5) is int);
        Log(await Get<object>("text") as string);
        Log(await Get<object>(5) is int n && n > await Get(3));
        Log((int?)await Get(5));
        Log((byte)(await Get(300) + L(1)));
        Log((Wrapped)await Get(7));
        int back = (await Get(new Wrapped(8)));
        Log(back);
        """, types: """
        public record struct Wrapped(int Value)
        {
            public static implicit operator int(Wrapped w) { Log("to int"); return w.Value; }
            public static explicit operator Wrapped(int v) { Log("from int"); return new Wrapped(v); }
        }
        """);

    [Fact]
    public void User_defined_operators() => CheckBody("""
        var a = new Money(1);
        var b = a + await Get(new Money(2));
        b += await Get(new Money(3));
        Log(b);
        Log(b == await Get(new Money(6)));
        Log(-await Get(b) < L(a));
        Money c = await Get(5);
        Log(c++ + await Get(c));
        """, types: """
        public readonly record struct Money(int Amount)
        {
            public static Money operator +(Money x, Money y) { Log($"{x.Amount}+{y.Amount}"); return new(x.Amount + y.Amount); }
            public static Money operator -(Money x) { Log($"-{x.Amount}"); return new(-x.Amount); }
            public static Money operator ++(Money x) => new(x.Amount + 1);
            public static bool operator <(Money x, Money y) => x.Amount < y.Amount;
            public static bool operator >(Money x, Money y) => x.Amount > y.Amount;
            public static implicit operator Money(int v) => new(v);
        }
        """);

    [Fact]
    public void Lifted_operators() => CheckBody("""
        int? none = null;
        Log(none + await Get(1));
        Log(L<int?>(2) * await Get<int?>(3));
        Log(await Get<int?>(null) == L<int?>(null));
        Log(L<int?>(1) < await Get(2));
        Log(L<bool?>(null) & await Get<bool?>(false));
        """);

    [Fact]
    public void Checked_and_unchecked_expressions() => CheckBody("""
        int max = int.MaxValue;
        Log(unchecked(max + await Get(1)));
        try { Log(checked(max + await Get(1))); } catch (OverflowException) { Log("overflow"); }
        try { Log(checked((byte)await Get(256))); } catch (OverflowException) { Log("overflow"); }
        Log(unchecked((byte)await Get(257)));
        try { Log(checked(L(max) * (await Get(2) + unchecked(max + 1)))); } catch (OverflowException) { Log("overflow"); }
        """);

    [Fact]
    public void Ranges_and_indices() => CheckBody("""
        var a = new[] { 1, 2, 3, 4, 5 };
        Log(a[^await Get(1)]);
        Log(a[await Get(1)..await Get(3)]);
        Log((await Get("hello"))[1..^await Get(1)]);
        Log(a[(await Get(2))..]);
        Log((await Get(a))[..2]);
        Index i = ^await Get(2);
        Log(a[i]);
        """);

    [Fact]
    public void String_concatenation() => CheckBody("""
        Log("a" + await Get("b") + L("c") + await Get(1) + 'x' + null + await Get(2.5));
        string s = "s";
        s = s + s + await Get(s) + s;
        Log(s);
        Log(1 + 2 + "three" + await Get(4) + 5);
        """);

    [Fact]
    public void Operands_without_a_type() => CheckBody("""
        Log(Pick(null, await Get("a")));
        Log(Pick(default, await Get("b")));
        Log(Pair(new(1, 2), await Get(3)));
        Log(Run(() => 4, await Get(5)));
        Log(Run(Four, await Get(6)));
        Log(Bytes(5, await Get(7)));
        Log(List([1, 2, L(3)], await Get(8)));
        Log(Pick(null, null, await Get("c")));
        Log(Text2(x => x.ToUpperInvariant(), await Get("d")));
        object?[] all = { null, await Get(1), default(string) };
        Log(all);
        """, """
        static string Pick(string? a, string b) => (a ?? "null") + b;
        static string Pick(string? a, object? b, string c) => (a ?? "null") + (b ?? "null") + c;
        static string Pair(Pair a, int b) => a.ToString() + b;
        static int Run(Func<int> a, int b) => a() * b;
        static int Four() => 4;
        static int Bytes(byte a, int b) => a + b;
        static int List(List<int> a, int b) => a.Count + b;
        static string Text2(Func<string, string> f, string s) => f(s);
        """);

    [Fact]
    public void Nested_awaits() => CheckBody("""
        Log(await Get(await Get(await Get(1)) + await Get(2)));
        Log(await (await Get(false) ? Get(1) : Get(2)));
        Log(await Pass(await Get("x"), await Get(await Get("y"))));
        Log(await (await Lazy()));
        await (await Get<Task<int>>(Task.FromResult(3)));
        """, """
        [Coroutine]
        static async Coro<string> Pass(string a, string b) => a + await Get(b) + a;

        [Coroutine]
        static async Coro<CoroTask<int>> Lazy()
        {
            await Step("lazy");
            return Coro.CreateTask(Get(42));
        }
        """);

    [Fact]
    public void Parentheses_suppressions_and_typeof_nameof_sizeof_default() => CheckBody("""
        string? s = await Get<string?>("a");
        Log((((await Get(s)))!).Length);
        Log(nameof(s) + await Get(nameof(Program)));
        Log(typeof(List<int>).Name + await Get(typeof(int).Name));
        Log(sizeof(int) + await Get(default(int)));
        int d = default;
        Log(d + await Get(default(Pair).X));
        """);

    [Fact]
    public void Arrays_and_object_creation() => CheckBody("""
        Log(new[] { L(1), await Get(2), L(3) });
        Log(new int[await Get(2)].Length);
        Log(new int[await Get(2), L(3)].Length);
        Log(new long[] { 1, await Get(2) });
        Log(new Pair(L(1), await Get(2)));
        Pair p = new(await Get(3), L(4));
        Log(p);
        Log(new[] { new[] { await Get(1) }, new[] { L(2) } }[0]);
        int[,] grid = { { await Get(1), L(2) }, { L(3), await Get(4) } };
        Log(grid);
        """);

    [Fact]
    public void Dynamic_operands() => CheckBody("""
        dynamic d = await Get(5);
        Log(d + await Get(6));
        d = await Get("text");
        Log(d.Length + await Get(1));
        Log(d.Substring(await Get(1)));
        dynamic a = new int[] { 1, 2 };
        a[await Get(0)] = await Get(9);
        Log(a[0]);
        if (d == await Get("text")) Log("equal");
        """);
}
