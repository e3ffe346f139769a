file static class Hlp { public static int Add(int a) => a + 1; public const int K = 3; public static int Xt(this string s) => s.Length; public static IEnumerable<int> Seq() { yield return 1; } }
file record Rec(int A) : IDisposable, IR { public void Dispose() => Log("d"); public int this[int i] => i; public static Rec operator +(Rec a, int b) => new(a.A + b); }
public interface IR { int A { get; } }
file enum En { A, B }
file static class Fac { public static Rec Make() => new(4); public static Rec[] Many() => [new(1), new(2)]; }
file interface IF { Coro<int> M(); }
file class Ex : Exception { }
file delegate int Dl(int x);
