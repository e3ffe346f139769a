//! machines expects fallback: a collection in a lambda, a local function or a finally whose Add reads how it is written
public class Words : IEnumerable<string> { public void Add(string s, [CallerArgumentExpression(nameof(s))] string e = "none") => Log(s + " " + e); public IEnumerator<string> GetEnumerator() => null!; System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null!; }
public static partial class Program
{
    static int P(params Words w) => 1;
    [Coroutine] static async Coro A() { var x = await Get("x"); Func<Words> make = () => [x, x + 1]; make(); }
    [Coroutine] static async Coro B() { var x = await Get("x"); Func<int> make = () => P(x, x + 1); make(); }
    [Coroutine] static async Coro C() { var x = await Get("x"); try { await Get(2); } finally { Words w = [x]; P(x, x); } }
    [Coroutine] public static async Coro Run() { await A(); await B(); await C(); await Get(1); }
}
