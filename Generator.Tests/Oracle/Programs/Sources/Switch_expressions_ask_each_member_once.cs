using System.Runtime.CompilerServices;
public class Box { public int N; public int P { get { Log("P " + N); return N; } } public int Q { get { Log("Q " + N); return N; } } }
public static partial class Program
{
    private const int Seven = 7;
    private static bool Set(ref int place, int value, bool result) { place = value; Log("set"); return result; }
    private static bool Say(bool value) { Log("say"); return value; }
    [Coroutine] public static async Coro Run()
    {
        var box = new Box { N = 2 }; int[] items = [1, 2, 3];
        Log(box switch { { P: 1 } => 0, { P: 2, Q: 3 } => 1, { P: 2, Q: 2 } => await Get(7), _ => 3 });
        Log(box switch { { P: 2 } when Say(false) => 0, { P: 2 } when Say(true) => await Get(1), _ => 3 });
        Log(items switch { [1, 2, ..] when Set(ref items[1], 5, false) => "no", [1, var second, ..] => "second " + second + await Get(1), _ => "none" });
        Log(box switch { { N: 2 } when Set(ref box.N, 9, false) => "no", { N: 9 } => "nine", { N: var n } => "n " + n + await Get(1) });
        Log((box, items) switch { ({ P: 1 }, _) => "one", (_, [_, var second]) => "two" + second, ({ P: > 3 } big, var all) when all.Length == 3 && Say(true) => await Get("big " + big.N), _ => "none" });
        Log(box switch { null => "null", _ when Say(false) => await Get("a"), _ => await Get("b") });
        Func<int>? kept = null; Log(box switch { { P: var p } when (kept = () => p) is null => 1, { P: var q } => await Get(q) + kept() }); Log(kept!());
        object o = 5; Log(o switch { string s => s, int and > 3 and var i => await Get("int " + i), Box => "box", _ => throw new Exception() });
        try { Log(o switch { string s => await Get(s), Box { P: 1 } => "box" }); } catch (Exception e) { Log(e.GetType().Name + e.Message); }
        foreach (var v in new object?[] { null, 1, -1, 7, "s", 'c', new List<int> { 1 }, new Box[1], (1, "t"), new Box { N = 1 }, DayOfWeek.Monday, 2.5, new int[] { 1 }, long.MaxValue, true })
        {
            Log(v switch { null => "null", Seven => await Get("seven"), -1 => "minus", (1) => "one", > 3 and < 6 => "between", "s" or 'c' => "text", List<int> => "list", Box[] => "boxes", int[] => "ints", (int, string) => "pair", Box { P: 1 } b when b.Q > 0 => "box" + b.N, (DayOfWeek.Monday) => "monday", double and var d => "d" + d, long.MaxValue => "max", bool => await Get("bool"), not null => "else" });
            Log(v switch { (> 0) or (int and < 0) => "int", (int, var text) => text, ITuple { Length: 2 } => "two", System.Collections.Generic.List<int> { Count: 1 } and [var only] => "only" + only, { } some when Say(some is string) => await Get(some), var rest => rest });
        }

        Log(Say(true) switch { true => await Get(1), false => 2 }); DayOfWeek day = DayOfWeek.Friday; Log(day switch { DayOfWeek.Friday or DayOfWeek.Monday => await Get("work"), _ => "free" }); int? none = null; Log(none switch { null => await Get("none"), 1 => "one", { } other => "n" + other });
    }
}
