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
}
