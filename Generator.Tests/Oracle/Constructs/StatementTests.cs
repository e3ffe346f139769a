namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Statements other than loops, <c>switch</c> and <c>try</c>.</summary>
public sealed class StatementTests : OracleTests
{
    [Fact]
    public void Expression_statements() => CheckBody("""
        await Step("a");
        Log("between");
        await Get(1);
        await Now(2);
        _ = await Get(3);
        Log("last");
        """);

    [Fact]
    public void Locals_and_declarations() => CheckBody("""
        int a = 1, b = await Get(2), c = a + b, d;
        const int K = 7;
        var text = "x" + c;
        d = await Get(K);
        int unused;
        string? none = null;
        Log($"{a} {b} {c} {d} {text} {none ?? "none"}");
        {
            int inner = await Get(a + d);
            Log(inner);
        }
        {
            string inner = await Get("other type, same name");
            Log(inner);
        }
        unused = 5;
        Log(unused);
        """);

    [Fact]
    public void Parameters() => CheckBody("""
        Log(await Sum(1, 2));
        Log(await Sum(b: L(3), a: L(4)));
        Log(await Optional(5));
        Log(await Many(1, 2, 3));
        """, """
        [Coroutine]
        static async Coro<int> Sum(int a, int b)
        {
            a += await Get(b);
            b = await Get(a) + b;
            return a * 100 + b;
        }

        [Coroutine]
        static async Coro<string> Optional(int a, string text = "default", int? c = null) => text + await Get(a) + (c ?? -1);

        [Coroutine]
        static async Coro<int> Many(params int[] all)
        {
            await Step("many");
            all[0] = await Get(9);
            return all.Sum();
        }
        """);

    [Fact]
    public void If_else() => CheckBody("""
        for (int i = 0; i < 4; i++)
        {
            if (await Get(i) == 0) Log("zero");
            else if (i == 1)
            {
                await Step("one");
            }
            else if (await Get(i % 2) == 0) await Step("even");
            else Log("odd");
            if (i == 3) await Step("no else");
        }
        """);

    [Fact]
    public void Empty_and_nested_blocks() => CheckBody("""
        ;
        { }
        { { await Step("nested"); } ; }
        { Log("x"); { ; } }
        """);

    [Fact]
    public void Return_with_and_without_value() => CheckBody("""
        Log(await Pick(0));
        Log(await Pick(1));
        Log(await Pick(2));
        await Early(true);
        await Early(false);
        return;
        """, """
        [Coroutine]
        static async Coro<string> Pick(int which)
        {
            if (which == 0) return "sync";
            if (which == 1) return await Get("awaited");
            await Step("pick");
            return "late " + await Get(which);
        }

        [Coroutine]
        static async Coro Early(bool leave)
        {
            if (leave)
            {
                await Step("leaving");
                return;
            }

            await Step("staying");
        }
        """);

    [Fact]
    public void Expression_bodies() => CheckBody("""
        Log(await Twice(2));
        await Forward();
        await Nothing();
        """, """
        [Coroutine]
        static async Coro<int> Twice(int x) => await Get(x) * 2;

        [Coroutine]
        static async Coro Forward() => await Step("forward");

        [Coroutine]
        static async Coro Nothing() => Log("no await in it");
        """.Replace("async Coro Nothing() =>", "async Coro Nothing()\n#pragma warning disable CS1998\n=>", StringComparison.Ordinal));

    [Fact]
    public void Bodies_without_await() => CheckBody("""
        Log(await Plain(3));
        await Empty();
        try { await Throws(); } catch (Exception e) { Log(e); }
        await Step("done");
        """, """
        #pragma warning disable CS1998
        [Coroutine]
        static async Coro<int> Plain(int x) { Log("plain"); return x + 1; }

        [Coroutine]
        static async Coro Empty() { }

        [Coroutine]
        static async Coro Throws() => throw new InvalidOperationException("thrown");
        """);

    [Fact]
    public void Throw_statements_and_expressions() => CheckBody("""
        try { await Thrower(null); } catch (Exception e) { Log(e); }
        try { await Thrower("a"); } catch (Exception e) { Log(e); }
        try { throw await Get(new ArgumentException("made")); } catch (Exception e) { Log(e); }
        int x = await Get(1) > 0 ? 5 : throw new InvalidOperationException("never");
        Log(x);
        try { string? s = await Get<string?>(null); string t = s ?? throw new InvalidOperationException("null " + x); Log(t); }
        catch (Exception e) { Log(e); }
        """, """
        [Coroutine]
        static async Coro Thrower(string? text)
        {
            await Step("thrower");
            if (text is null) throw new ArgumentNullException(nameof(text));
            throw new InvalidOperationException(await Get(text));
        }
        """);

    [Fact]
    public void Lock_without_awaits_inside() => CheckBody("""
        object gate = new();
        int total = 0;
        for (int i = 0; i < 3; i++)
        {
            await Step("before " + i);
            lock (gate)
            {
                total += i;
                Log("in lock, held: " + Monitor.IsEntered(gate));
            }

            Log("held after: " + Monitor.IsEntered(gate));
        }

        lock (await Get(gate)) Log("awaited gate " + Monitor.IsEntered(gate));
        Log(total);
        """);

    [Fact]
    public void Unsafe_blocks_between_awaits() => CheckBody("""
        int x = await Get(5);
        unsafe
        {
            int local = x;
            int* p = &local;
            *p += 10;
            Log(*p);
            Log(sizeof(Pair));
            x = local;
        }

        Log(await Get(x));
        """);

    [Fact]
    public void Conditional_compilation_and_pragmas_in_bodies() => CheckBody("""
        #region first
        int x = await Get(1);
        #endregion
        #if DEBUG_LOG
        Log("defined");
        await Step("defined");
        #else
        await Step("not defined");
        #endif
        #pragma warning disable CS0219
        int unused = 3;
        #pragma warning restore CS0219
        #nullable disable
        string s = null;
        #nullable restore
        if (x == 1)
        #if NOT_DEFINED
            Log("no");
        #else
            await Step("yes");
        #endif
        Log(s);
        """);

    [Fact]
    public void Discards_and_unused_results() => CheckBody("""
        _ = await Get(1);
        _ = L(2);
        (_, int kept) = await Get((1, 2));
        Log(kept);
        int.TryParse(await Get("5"), out _);
        Log("end");
        """);

    [Fact]
    public void Variables_that_are_called_as_a_discard() => CheckBody("""
        foreach (var _ in new List<int> { 1, 2 }) await Step("in loop");
        foreach (string _ in new[] { "a" })
        {
            await Step("before");
            Log(_);
        }

        using (var _ = new System.IO.StringReader("d"))
        {
            await Step("in using");
            await Step("more");
        }

        {
            int _ = await Get(1);
            await Step("after");
            _ = await Get(2);
            Log(_);
            Func<int> read = () => _;
            await Step("captured");
            Log(read());
        }

        await Ignoring(3);
        """, """
        [Coroutine]
        static async Coro Ignoring(int _)
        {
            await Step("ignoring");
            await Get("text");
            Log(_);
        }
        """);

    [Fact]
    public void Very_long_bodies() => CheckBody(
        string.Join("\n", Enumerable.Range(0, 120).Select(i => $"int v{i} = await Get({i}); if (v{i} % 40 == 0) Log(v{i} + {(i == 0 ? "0" : $"v{i - 1}")});")),
        options: new() { Cancels = false });
}
