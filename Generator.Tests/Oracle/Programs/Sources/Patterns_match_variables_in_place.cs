public interface ICounted { int P { get; } }
public struct S : ICounted
{
    public int C;
    public int P { get { Log("P " + C++); return C; } }
    public int Doubled => C * 2;
    public readonly int Plain => C;
    public S Next => new() { C = C + 10 };
    public int Length { get { Log("length " + C++); return 2; } }
    public int this[int index] { get { Log("item " + index); return C++; } }
    public void Deconstruct(out int a, out int b) { Log("apart " + C++); a = b = C; }
}
public static class Odd
{
    public static void Deconstruct(this S s, out int a, out int b, out int c) { a = b = c = s.C++; }
}
public static partial class Program
{
    [Coroutine] static async Coro Parameter(S s) { Log(s is { P: 1 } && await Get(1) == 1); Log(s.C); Log(s is not { P: 2 } ? await Get("other") : "two"); Log(s.C); }
    [Coroutine] static async Coro Open<T>(T t) where T : ICounted { Log(t is { P: 1 }); await Step("open"); Log(t is { P: var p } ? p : -1); Log(t.P); }
    [Coroutine] static async Coro Struct<T>(T t) where T : struct, ICounted { await Step("struct"); if (t is { P: > 0 and < 9 and var p } && await Get(true)) Log(p); Log(t.P); }
    [Coroutine] public static async Coro Run()
    {
        S s = new();
        for (S z = new(); z is { P: < 3 };) await Step("turn");
        Log(s is { P: 1 }); await Step("a"); Log(s.C);
        Log(s is (2, 2)); Log(s.C); Log(s is (_, _, 3)); Log(s is [4, 5]); await Step("b"); Log(s.C); Log(s is [var first, ..] && first > 1); Log(s.C);
        Log(s is not { P: 1 } and { P: var last } && last > 0); Log(s.C);
        Log(s is { P: 1 } or { Length: 2, P: > 100 }); Log(s.C);
        Log(s is S { P: var q } && q > 0); Log(s.C); Log(s is { Next.P: > 1, C: var c } ? c + await Get(1) : 0); Log(s.C); Log(s is { Doubled: > 2, Plain: > 1 } and { C: var d } ? d : 0);
        S? maybe = s; Log(maybe is { P: var r } ? r + await Get(1) : 0); Log(maybe!.Value.C);
        object boxed = s; Log(boxed is S { P: var u } ? u : 0); Log(boxed is S { P: var w } ? w + await Get(1) : 0);
        S captured = new(); Func<bool> inside = () => captured is { P: 1 }; Log(inside()); Log(captured.C); Log(captured is { P: 2 } && inside()); await Step("c"); Log(captured.C);
        try { await Step("d"); throw new FormatException(); } catch (FormatException) when (s is { P: > 0 }) { Log(s.C); }
        S copy = s; ref S place = ref copy; Log(place is { P: > 0 }); Log(copy.C);
        while (s is not { P: > 25 }) { await Step("round"); if (s is { P: var x } && x > 20) break; }
        do { await Step("again"); } while (s is { P: < 30 and var y } && y > 0); Log(s.C);
        await Parameter(new S()); await Open(new S()); await Struct(new S());
        int n = 1; Log((n, await Get(n = 3)) is (1, 3)); Log((n, await Get(n = 4)) is (4, 4)); Log((n + 0, await Get(n = 5)) is (4, 5)); Log(((long)n, await Get(n = 6)) is (5, 6));
        Log((n, await Get(n = 7)) switch { (6, 7) => "before", (7, 7) => "after", _ => "none" }); Log((n, await Get(n = 8)) switch { (7, 8) when n > 1 => "before", (8, 8) => "after", _ => "none" });
        switch ((n, await Get(n = 9))) { case (8, 9): Log("before"); break; case (9, 9): Log("after"); break; }
        switch ((n, await Get(n = 10))) { case (9, 10) when n > 1: Log("before"); break; case (10, 10): Log("after"); break; }
        switch ((n, await Get(n = 11))) { case (10, 11): Log(await Get("before")); break; case (11, 11): Log(await Get("after")); break; }
        Log(((n, 1), await Get(n = 12)) is ((11, 1), 12)); Log((n, (await Get(n = 13), n)) is (13, (13, 13)));
        Log((n, await Get(n = 14)) is var (left, right) ? left + " " + right : "");
        Log((n, await Get(n = 15)) is (15, var r2) ? r2 : 0); Log((n, await Get(n = 16)) is (var l2, 16) ? l2 : 0); Log((n, await Get(n = 17)) is ( > 16, _) or (16, _) ? 1 : 0);
        Log((n, await Get(n = 18)) switch { (17, 18) => "before", (18, var r4) => "after " + r4, _ => "none" }); Log((n, await Get(n = 19)) switch { (17, _) => "no", (var l5, 19) => "bound " + l5, _ => "none" });
    }
}
