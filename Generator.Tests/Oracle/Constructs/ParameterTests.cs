namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Parameters, their defaults, and methods in parts.</summary>
public sealed class ParameterTests : OracleTests
{
    [Fact]
    public void Parameters_defaults_and_results_of_every_type() => CheckBody(
        """
        Log(await A.Full(1)); Log(await A.Opt()); Log(await A.Opt(b: await Get("B"))); Log(await A.Par(1, await Get(2), 3)); Log(await A.Tup((1, "x"))); Log(await A.Nul(null, null)); Log((await A.Dyn(5)) + 1); Log(await A.Ptr()); Log(await A.En(E.B)); Log(await A.Dec(await Get(2.5m)));
        """,
        types: """
        public enum E { A, B } [AttributeUsage(AttributeTargets.All)] public class MA(string s) : Attribute { public string S = s; }
        public static partial class A
        {
            [Coroutine, MA("m"), Obsolete("old")] [return: MA("r")] internal static async Coro<int> Full<[MA("t")] T>([MA("p")] T t) where T : IComparable<T> => t.CompareTo(await Get(t));
            [Coroutine] public static async Coro<string> Opt(int a = 5, string b = "d\"q", E e = E.B, double d = 1.5, char c = '\n', E? ne = null, int? ni = 3, DateTime dt = default, decimal m = 2.5m, long l = long.MinValue, float f = float.NaN) { await Step("opt"); return $"{a}{b}{e}{d}{(int)c}{ne}{ni}{dt == default}{m}{l}{f}"; }
            [Coroutine] public static async Coro<int> Par(int a, params int[] r) => a + await Get(r.Length) + r.Sum();
            [Coroutine] public static async Coro<(int N, string? S)> Tup((int A, string B) t) { var (n, s) = t; await Step(t.B); return (N: t.A + n, S: s); }
            [Coroutine] public static async Coro<string?> Nul(string? a, List<string?>? b) { a ??= await Get<string?>(null); b ??= [a]; return b.Count + (await Get(a))?.ToString(); }
            [Coroutine] public static async Coro<dynamic> Dyn(dynamic d) { d += await Get(1); return d; }
            [Coroutine] public static async Coro<string> Ptr() { nint n = await Get((nint)1); nuint u = (nuint)(await Get(2)); return $"{n}{u}"; }
            [Coroutine] public static async Coro<E> En(E e) => e == await Get(E.B) ? E.A : e | await Get(E.B);
            [Coroutine] public static async Coro<decimal> Dec(decimal d) => d * await Get(2m);
        }
        """);

    [Fact]
    public void Partial_methods_with_defaults_and_other_parameter_names() => CheckBody("""
        Log(await Part.Go(y: await Get(1)));
        Log(await Part.Go(x: await Get(1), y: 3));
        var part = new Part();
        Log(await part.Named());
        Log(await part.Text());
        """, types: """
        public partial class Part
        {
            [Coroutine] public static partial Coro<int> Go(int y = 2, int x = 5);
            [Coroutine] public partial Coro<string> Named([CallerMemberName] string name = "none", params int[] rest);
            [Coroutine] public partial Coro<string> Text(DayOfWeek day = DayOfWeek.Friday, DayOfWeek? other = DayOfWeek.Monday, decimal price = -1.5m, float rate = 2.5f, char mark = '\'', string text = "\"", long? big = long.MinValue, int? none = null);
        }
        public partial class Part
        {
            public static async partial Coro<int> Go(int b, int a) { await Step("go"); return b * 10 + a; }
            public async partial Coro<string> Named(string n, params int[] numbers) => n + numbers.Length + await Get(1);
            public async partial Coro<string> Text(DayOfWeek day, DayOfWeek? other, decimal price, float rate, char mark, string text, long? big, int? none) => $"{day}{other}{price}{rate}{mark}{text}{big}{none}{await Get(1)}";
        }
        """);

    [Fact]
    public void Overloads_without_bodies() => CheckBody("""
        IVisitor visitor = new Visitor();
        Log(await visitor.Visit(1) + await visitor.Visit("a"));
        """, types: """
        public partial interface IVisitor { [Coroutine] Coro<string> Visit(int n); [Coroutine] Coro<string> Visit(string n); }
        public partial class Visitor : IVisitor
        {
            [Coroutine] public async Coro<string> Visit(int n) => "int " + await Get(n);
            [Coroutine] public async Coro<string> Visit(string n) => "string " + await Get(n);
        }
        """);
}
