namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary><c>switch</c> statements.</summary>
public sealed class SwitchTests : OracleTests
{
    [Fact]
    public void Switch_on_integers_with_awaits_in_sections() => CheckBody("""
        for (int i = 0; i < 5; i++)
        {
            switch (i)
            {
                case 0:
                    await Step("zero");
                    break;
                case 1:
                case 2:
                    Log("one or two");
                    if (i == 2) break;
                    await Step("one");
                    Log("after one");
                    break;
                case 3:
                    continue;
                default:
                    await Step("default");
                    break;
            }

            Log("after switch " + i);
        }
        """);

    [Fact]
    public void Switch_governed_by_an_await() => CheckBody("""
        switch (await Get(2))
        {
            case 1: Log("one"); break;
            case 2: Log("two"); break;
        }

        switch (await Get("b") + "c")
        {
            case "bc": await Step("match"); break;
            case null: Log("null"); break;
            default: Log("none"); break;
        }

        switch (await Get(5)) { }
        switch (await Get(6)) { default: await Step("only default"); break; }
        """);

    [Fact]
    public void Switch_return_and_break_out_of_loops() => CheckBody("""
        for (int i = 0; i < 4; i++) Log(await Pick(i));
        """, """
        [Coroutine]
        static async Coro<string> Pick(int n)
        {
            while (true)
            {
                switch (n)
                {
                    case 0: return "zero";
                    case 1: return await Get("one");
                    case 2: n = 3; continue;
                    default: await Step("default"); break;
                }

                break;
            }

            return "end " + n;
        }
        """);

    [Fact]
    public void Switch_with_patterns() => CheckBody("""
        foreach (object? o in new object?[] { 1, 12, "text", "", null, 2.5, new int[] { 1, 2, 3 }, (3, "t"), new List<int>() })
        {
            switch (o)
            {
                case int n and > 10: await Step("big " + n); break;
                case int n: Log(await Get(n)); break;
                case string { Length: 0 }: await Step("empty"); break;
                case string s: Log(s + await Get("!")); break;
                case null: await Step("null"); break;
                case double and (< 1 or > 2): Log("double"); break;
                case int[] and [1, .. var rest]: Log(await Get(rest.Length)); break;
                case (int a, string b): Log(await Get(a) + b); break;
                default: Log("other"); break;
            }
        }
        """);

    [Fact]
    public void Switch_with_when() => CheckBody("""
        for (int i = 0; i < 6; i++)
        {
            switch (i)
            {
                case var x when L(x) == 0: await Step("zero"); break;
                case 1 when i > 5: Log("never"); break;
                case 1: Log("one"); break;
                case int x when x % 2 == 0 && Check(x): Log(await Get(x)); break;
                case int y when y == 3: { int z = await Get(y); Log(z + y); break; }
                default: Log("default"); break;
            }
        }
        """, "static bool Check(int x) { Log(\"check \" + x); return x == 4; }");

    [Fact]
    public void Switch_with_await_in_when() => CheckBody("""
        for (int i = 0; i < 4; i++)
        {
            switch (L(i))
            {
                case 0 when await Get(false): Log("never"); break;
                case 0: Log("zero"); break;
                case var x when await Get(x) == 1: Log("one " + x); break;
                case int x when x == 2 && await Get(true): await Step("two"); break;
                default: Log("default"); break;
            }
        }
        """);

    [Fact]
    public void Switch_goto_case() => CheckBody("""
        switch (await Get(1))
        {
            case 0:
                await Step("zero");
                goto default;
            case 1:
                await Step("one");
                goto case 2;
            case 2:
                Log("two");
                goto case 0;
            default:
                await Step("default");
                break;
        }

        string text = "a";
        int n = 0;
        switch (text)
        {
            case "a":
                n++;
                if (await Get(n) < 3) goto case "a";
                goto case "b";
            case "b":
                Log("b " + n);
                break;
        }
        """);

    [Fact]
    public void Switch_on_enums_bools_and_nullables() => CheckBody("""
        foreach (var day in new[] { DayOfWeek.Monday, DayOfWeek.Friday })
            switch (day)
            {
                case DayOfWeek.Friday: await Step("friday"); break;
                default: Log(await Get(day)); break;
            }

        switch (await Get(true)) { case true: Log("true"); break; case false: Log("false"); break; }
        foreach (int? n in new int?[] { null, 3, 4 })
            switch (n)
            {
                case null: await Step("null"); break;
                case 3: await Step("three"); break;
                case { } other: Log(await Get(other)); break;
            }
        """);

    [Fact]
    public void Switch_variables_shared_between_sections() => CheckBody("""
        for (int i = 0; i < 2; i++)
        {
            switch (i)
            {
                case 0:
                    int shared = await Get(5);
                    Log(shared);
                    break;
                case 1:
                    shared = await Get(6);
                    await Step("one");
                    Log(shared);
                    break;
            }
        }
        """);

    [Fact]
    public void Switch_on_tuples() => CheckBody("""
        foreach (var (a, b) in new[] { (0, "x"), (1, "y"), (2, "z") })
        {
            switch (a, await Get(b))
            {
                case (0, "x"): await Step("0x"); break;
                case (1, var t): Log(t + await Get(a)); break;
                case var all: Log(all); break;
            }
        }
        """);

    [Fact]
    public void Nested_switches_and_try_in_sections() => CheckBody("""
        for (int i = 0; i < 3; i++)
        {
            switch (i)
            {
                case 0:
                    switch (await Get("in")) { case "in": await Step("inner"); break; }
                    Log("after inner");
                    break;
                case 1:
                    try { await Fail("section"); }
                    catch (InvalidOperationException e) { Log(e); break; }
                    finally { Log("finally"); }
                    Log("never");
                    break;
                case 2:
                    foreach (var x in new[] { 1, 2 }) { if (await Get(x) == 1) continue; break; }
                    goto case 0;
            }
        }
        """);

    [Fact]
    public void Switch_expressions_nested_in_everything() => CheckBody("""
        object?[] items = { 1, "two", 3.0, null, new[] { 4, 5 }, (6, "six"), new List<object> { 7 }, DayOfWeek.Monday };
        foreach (var item in items)
        {
            var r = (item, await Get(item is int)) switch
            {
                (int i, true) when await Get(i) > 0 => $"int {i + await Get(i)}",
                (string { Length: var len } s, _) => s + (len switch { 3 => await Get("three"), > 5 and not 7 => "long", _ => throw new Exception() }),
                (double d, false) => $"{d:F1}",
                (null, _) => await Get("null") ?? "never",
                (int[] and [var first, .. var rest], _) => first + ":" + string.Join("", rest) + await Get(rest.Length),
                ((int a, string b), var flag) => $"{a}{b}{flag}" + await (a > 5 ? Get("big") : Get("small")),
                (System.Collections.IList { Count: 1 } and [int only], _) when only is 7 or 8 && await Get(false) => "never",
                var (x, y) when (x as Enum)?.ToString() is [.. var head, 'y'] => head + await Get(y),
                _ => "other " + item!.GetType().Name,
            };
            Log(r);
        }
        try { Log((await Get(5)) switch { 1 => await Get("a"), 2 => "b" }); } catch (System.Runtime.CompilerServices.SwitchExpressionException e) { Log(e.UnmatchedValue); }
        Func<int, string> f = await Get(1) switch { 0 => x => "zero", _ => x => "f" + x }; Log(f(await Get(3)));
        Log(items[0] is int k and > 0 && items[1] is string t2 && t2.Length + k > await Get(3) ? $"{k}{t2}" : "no");
        byte bt = await Get(true) switch { true => 1, false => 2 }; Log(bt); IEnumerable<int> e2 = await Get(1) > 0 ? new[] { await Get(1) } : new List<int>(); Log(e2.Count());
        """);

    [Fact]
    public void Guards_in_nested_switches_in_a_try_in_a_loop() => CheckBody(
        """
        var fs = new List<Func<int>>();
        for (int i = 0; i < 4; i++)
        {
            int cap = i * 10;
            try
            {
                switch (await Get(i))
                {
                    case var k when await Get(k) > 2:
                        switch (L(k))
                        {
                            case 3 when await Get(true): Log("three"); fs.Add(() => cap + k); goto default;
                            default: Log("inner default"); break;
                        }
                        break;
                    case 1 when await Get(false):
                    case 2 when await Fail<bool>("guard"):
                        Log("not here"); break;
                    case 0: goto case 7;
                    case 7: fs.Add(() => cap++); goto default;
                    default: Log("default " + cap); if (cap == 10) continue; break;
                }
                Log("after switch");
            }
            catch (InvalidOperationException e) when (e.Message == (cap == 20 ? "guard" : "")) { await Step("caught " + cap); fs.Add(() => cap * 2); }
            finally { await Step("finally " + i); cap++; }
        }
        foreach (var f in fs) Log(f());
        """);

    [Fact]
    public void Switch_expressions_of_every_kind() => CheckBody(
        """
        object[] vals = [1, "two", 3.0, null!, new[] { 1, 2 }, (1, "t"), DayOfWeek.Monday, new Pt(1, 2), -5, 'c', 1L];
        foreach (var v in vals)
            Log(v switch
            {
                int n when n < 0 => await Get("neg"),
                int n and (> 0 and < 10) when await Get(n == 1) => $"small {n}",
                string { Length: > 2 and var len } s => s + len + await Get("!"),
                double d => L("double") + d,
                null => await Get("null"),
                int[] and { Length: 2 } ar => ar[0] + "+" + ar.Length,
                (int a, string b) => a + b,
                DayOfWeek w and not DayOfWeek.Friday => w.ToString(),
                Pt { X: 1 } and (_, var y) => "pt" + y + await Get(y),
                char or long => await Get("char or long"),
                _ => throw new Exception(),
            });
        Log((await Get(1), await Get("a")) switch { (1, "b") => 1, (var n, "a") when n > 0 => await Get(n + 1), _ => 0 });
        try { Log(await Get(5) switch { 1 => 2 }); } catch (System.Runtime.CompilerServices.SwitchExpressionException e) { Log(e.UnmatchedValue); }
        try { Log(await Get(5) switch { 1 => await Get(2) }); } catch (System.Runtime.CompilerServices.SwitchExpressionException e) { Log(e.UnmatchedValue); }
        int q = (L(3) switch { 3 => await Get(1), _ => 0 }) + (await Get(2) switch { var z => z });
        Log(q); long mixed = true switch { true => await Get(1), false => 2L }; Log(mixed);
        if (await Get(vals[1]) is string { Length: var k } && k > await Get(2) && vals is [int, .., long] and { Length: 11 }) Log(k);
        if (vals[0] is not int m) return; Log(m + await Get(1));
        while (await Get(m) is > 0 and var w2 && w2 < 5) { m += w2; }
        bool nb = vals[3] is null or (string or int); Log(nb & await Get(true) | L(false) ^ await Get(false));
        """,
        types: """
        public record Pt(int X, int Y);
        """);
}
