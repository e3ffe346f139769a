namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Patterns, and the variables that expressions declare.</summary>
public sealed class PatternTests : OracleTests
{
    [Fact]
    public void Is_patterns() => CheckBody("""
        if (await Get<object>(5) is int n) Log(n);
        if (await Get<object>("a") is not string s) return;
        await Step("s " + s);
        if (await Get(new Pair(1, 2)) is { X: 1, Y: var y }) Log(y);
        if (await Get<int?>(7) is { } v && v > await Get(3)) Log(v);
        if ((await Get(1), await Get("b")) is (1, var b)) Log(b);
        if (await Get(new[] { 1, 2, 3 }) is [var head, .. var tail]) Log(head + tail.Length);
        Log(await Get(15) is > 10 and < 20 or 3);
        bool hit = await Get<object?>(null) is null;
        Log(hit);
        """);

    [Fact]
    public void Pattern_variables_live_across_awaits() => CheckBody("""
        for (int i = 0; i < 3; i++)
        {
            object o = i == 1 ? "text" : i;
            if (o is int n && await Get(n) == n) { await Step("int"); Log(n); }
            else if (o is string { Length: var length } s) { await Step("string"); Log(s + length); }
            while (o is int m && m < 4) { await Step("m " + m); o = m + 2; }
        }
        """);

    [Fact]
    public void Out_variables() => CheckBody("""
        if (int.TryParse(await Get("5"), out int n)) { await Step("parsed"); Log(n); }
        if (!int.TryParse("x", out var m) || await Get(m) != 0) Log("not parsed " + m);
        Out(out var a, out var b);
        Log(a + await Get(b) + a);
        while (int.TryParse(n < 8 ? "" + n : "no", out var k)) { n += await Get(1); Log(k); }
        """, "static void Out(out int a, out int b) { a = 1; b = 2; }");

    [Fact]
    public void Switch_expressions() => CheckBody("""
        for (int i = 0; i < 4; i++)
        {
            Log(i switch { 0 => await Get("zero"), 1 => "one", 2 => await Get("two"), _ => L("more") });
            Log(await Get(i) switch { < 1 => "small", 1 or 2 => "middle", var x => "big " + x });
        }

        string? s = await Get<string?>(null) switch { null => null, var t => t + "!" };
        Log(s);
        try { Log(await Get(9) switch { 1 => 1, 2 => await Get(2) }); } catch (Exception e) { Log(e.GetType().Name); }
        """);

    [Fact]
    public void Switch_expressions_with_when_and_throw() => CheckBody("""
        for (int i = 0; i < 4; i++)
        {
            try
            {
                Log(i switch
                {
                    0 when await Get(false) => "never",
                    0 => "zero",
                    var x when x == 1 && await Get(true) => "one " + x,
                    2 => throw new InvalidOperationException("two"),
                    _ => await Get(i) switch { 3 => await Get("nested"), _ => "never" },
                });
            }
            catch (InvalidOperationException e) { Log(e); }
        }
        """);

    [Fact]
    public void Switch_expressions_over_tuples_and_types() => CheckBody("""
        foreach (var (a, b) in new (object, int)[] { (1, 2), ("x", 3), (2.5, 4) })
            Log((a, await Get(b)) switch
            {
                (int n, var m) => n + m,
                (string s, 3) => await Get(s.Length),
                ({ } o, int m) when m > 3 => o.GetHashCode() != 0 ? await Get(m) : 0,
                _ => -1,
            });
        """);

    [Fact]
    public void Expression_variables_per_iteration() => CheckBody("""
        var reads = new List<Func<int>>();
        int i = 0;
        while (await Get(i) is var x && x < 3)
        {
            reads.Add(() => x);
            i++;
        }

        foreach (var read in reads) Log(read());
        """);

    [Fact]
    public void List_and_property_patterns_with_awaits_around() => CheckBody("""
        var list = await Get(new List<int> { 1, 2, 3 });
        Log(list is [1, .., var last] ? last + await Get(1) : 0);
        Log(list is { Count: > 2 and var count } && await Get(count) == 3);
        Log((await Get(new Node("n", 5))) is { Value: 5, Array: [10, ..] });
        Log(await Get("abc") is ['a', .. var rest] ? rest : "");
        """);

    [Fact]
    public void Ref_structs_that_patterns_declare() => CheckBody(
        """
        var items = await Get(new[] { 1, 2, 3 });
        Log(items.AsSpan() switch { [1, .. var rest] when rest.Length > 5 => "long", [1, .. var rest] => "rest " + rest.Length, _ => await Get("none") });
        """);

    [Fact]
    public void Patterns_in_filters_of_several_frames() => CheckBody("""
        for (int i = 0; i < 5; i++)
        {
            int seen = 0;
            try { await Outer(i); }
            catch (AggregateException e) when (e.InnerExceptions is [ArgumentException { ParamName: var p }, ..] && Side("agg " + p + seen++)) { Log(p + await Get(seen)); }
            catch (Exception e) when (e is InvalidOperationException { Message: [.., var last] } && Side("last " + last)) { await Step("last" + last); Log(e.Message); }
            catch (Exception e) when (Side(e.GetType().Name)) { Log("rest " + await Get(i)); }
            finally { Log("seen " + seen); }
        }
        """, members: """
        private static bool Side(string s) { Log("filter " + s); return true; }
        private static bool No(string s) { Log("no " + s); return false; }
        [Coroutine] private static async Coro Outer(int i)
        {
            try { try { await Inner(i); } catch (Exception e) when (No("outer " + e.Message)) { await Step("never"); } finally { Log("outer finally sync"); } }
            catch (TimeoutException) when (i == 4 || Boom<bool>("in filter")) { await Step("timeout"); throw; }
            finally { await Step("outer finally"); }
        }
        [Coroutine] private static async Coro Inner(int i)
        {
            try
            {
                await Step("inner " + i);
                switch (i)
                {
                    case 0: throw new AggregateException(new ArgumentException("m", "prm"));
                    case 1: await Fail("abc"); break;
                    case 2: Boom<int>("sync"); break;
                    case 3: throw new TimeoutException("t3");
                    default: throw new TimeoutException("t4");
                }
            }
            catch (InvalidOperationException e) when (e.Message == "abc" && Side("swap"))
            {
                try { await Step("in catch"); throw; }
                catch (InvalidOperationException again) when (ReferenceEquals(again, e)) { Log("same"); try { throw new FormatException("f"); } catch (FormatException) { await Step("f"); } throw; }
                finally { Log("catch finally"); }
            }
            finally { Log("inner finally " + i); }
        }
        """);

    [Fact]
    public void Pattern_variables_in_loops_and_lambdas() => CheckBody(
        """
        object o = await Get<object>("str");
        if (o is string s && s.Length > await Get(2)) { Func<int> f = () => s.Length; await Step("p"); Log(f()); }
        if (!(o is int n)) { n = await Get(3); } Log(n);
        while (o is string { Length: var len } && len > await Get(1)) { o = ((string)o)[1..]; int cap = len; Func<int> g = () => cap + len; Log(g()); }
        for (; o is string t && int.TryParse(await Get("1"), out var num) && num < 2;) { o = num; Log(t + num); }
        switch (o) { case int q when q > await Get(0): Log(q); break; case string w: Log(w); break; }
        Log(o is int and > 0 and var pos ? pos + await Get(1) : await Get(0)); Log(Out(out var ov, await Get(5)) + ov); var r = Out(out int ov2, 1) is 2 && await Get(true) ? ov2 : -1; Log(r);
        var list = new List<object> { 1, "a", new[] { 1, 2 }, new { Z = 1 } }; foreach (var item in list) { if (item is not (int or string) and var rest) Log(await Get(rest.GetType().IsArray)); else if (item is int k) Log(k + await Get(k)); }
        if (await Get((1, "x")) is (var a, { } b2) and not (2, _)) Log(a + b2); if (await Get(new[] { 1, 2, 3 }) is [var first, .. { Length: 2 } mid] && mid[await Get(0)] == 2) Log(first); if (o is IComparable { } c && c.CompareTo(await Get(1)) == 0) Log(c);
        do { if (await Get(o) is int z && z-- > 0) { o = z; continue; } break; } while (o is int y && y >= 0); Log(o); Log((o as int?)?.ToString(await Get("D2")));
        """,
        members: """
        static int Out(out int x, int n) { x = n * 2; return x; }
        """);
}
