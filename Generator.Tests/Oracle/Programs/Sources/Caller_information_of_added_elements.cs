public class Sum : System.Collections.IEnumerable { public void Add(int a, [CallerArgumentExpression(nameof(a))] string e = "", [CallerLineNumber] int l = 0) => Log(a + e + l); public System.Collections.IEnumerator GetEnumerator() => null!; }
public class Words : IEnumerable<string> { public void Add(string s, [CallerArgumentExpression(nameof(s))] string e = "none") => Log(s + " " + e); public IEnumerator<string> GetEnumerator() => null!; System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null!; }
public class Some : IEnumerable<string> { public void Add(string s, [CallerArgumentExpression(nameof(s))] object? e = null) => Log(s + " " + e); public IEnumerator<string> GetEnumerator() => null!; System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null!; }
public static partial class Program
{
    static int k = 3;
    static string w = "w";
    [Coroutine] static async Coro A() { _ = new Sum { (k), await Get(1) }; _ = new Sum { (await Get(1)) }; _ = new Sum { checked(k + 1), (k = await Get(4)), k! }; await Get(1); _ = new Sum { (k), k }; }
    [Coroutine] static async Coro B() { var q = "q"; Words c = [await Get("a"), "b" + q, w, (w), .. new[] { w, await Get("d") }, .. await Get(new[] { "e" })]; c = [w, "x" + w]; Some s = [w, await Get("z")]; }
    [Coroutine] public static async Coro Run() { await A(); await B(); }
}
