public class Ix { public string? V; public string this[int i, [CallerMemberName] string m = "", [CallerLineNumber] int l = 0] { get => i + m + l; set => Log("set " + i + m + l + value); } public string? this[string s, [CallerMemberName] string m = ""] { get => null; set => Log("set " + s + m + value); } }
public class Coll : IEnumerable<int> { public List<string> L = new(); public void Add(int x, [CallerMemberName] string m = "") => L.Add(x + m); public IEnumerator<int> GetEnumerator() => null!; System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null!; }
public class Base { public Base(int i, [CallerMemberName] string m = "") { Log("ctor " + m); } }
public delegate string Dl(int i, [CallerMemberName] string m = "dflt");
public class Aw { public string M; public Aw([CallerMemberName] string m = "") { M = m; } }
public struct Op { public string M; public Op([CallerMemberName] string m = "") { M = m; } }
public static class Ext { public static string Who(this object o, [CallerMemberName] string m = "") => m; public static T Thrower<T>(this T o, [CallerMemberName] string m = "", [CallerLineNumber] int l = 0) { Log(m + l); return o; } public static string Prop(this string s, [CallerMemberName] string m = "") => m; }
public static partial class Program { static string P([CallerMemberName] string m = "", params int[] xs) => m; [Coroutine] public static async Coro Run() => await M(); }
