//! with=Handler_that_reads_its_source
public static partial class Program
{
    static string Take(Han h, [CallerArgumentExpression(nameof(h))] string e = "") => h.End() + "#" + e;
    [Coroutine] static async Coro M1() { Log(Take($"a{{x{1}b{await Get(2)}c\n")); }
    [Coroutine] static async Coro M2() { Log(Take($@"a
{1,3:x}b
{await Get(2),-4:yy}
{ await Get( 3 ) /* c */ }{4}")); }
    [Coroutine] static async Coro M3() { const int W = 5; Log(Take($"""
        a "{(1)}" b
          {await Get("q"):fmt} {"s" + await Get("t"),W}
        """)); }
    [Coroutine] static async Coro M4() { Han h = $"{await Get(1)}" + $"b{2}" + $"{await Get(3),2}"; Log(h.End()); }
    [Coroutine] static async Coro M5() { dynamic d = 5; Log(Take($"{await Get(1)}x{1}")); Log(Take($"{(await Get(1)) switch { 1 => "one", _ => "m" }}x{(await Get(true) ? 1 : 2)}")); }
    [Coroutine] public static async Coro Run() { await M1(); await M2(); await M3(); await M4(); await M5(); }
}
