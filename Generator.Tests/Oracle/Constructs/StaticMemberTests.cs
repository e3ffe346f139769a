namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Static constructors: coroutines start them when ordinary methods would.</summary>
public sealed class StaticMemberTests : OracleTests
{
    [Fact]
    public void Static_constructors_and_initialisation_order() => CheckBody("""
        Log("start"); Log(await Lazy1.Get1(await Get(1))); Log(await Lazy2<int>.F()); Log(await Lazy2<string>.F());
        for (int i = 0; i < 2; i++) try { await Broken.Go(); } catch (TypeInitializationException e) { Log(e.InnerException!.Message); }
        var cold = Lazy3.Go(); Log("cold"); await cold; await new Lazy4().Go(); await Coro.Gather(Lazy5.Go(), Lazy5.Go());
        """, types: """
        public static partial class Lazy1 { static Lazy1() => Log("cctor 1"); private static int s_n = L(5); [Coroutine] public static async Coro<int> Get1(int n) { await Step("in"); return n + s_n; } }
        public partial class Lazy2<T> { private static readonly string s_name; static Lazy2() { s_name = typeof(T).Name; Log("cctor 2 " + s_name); } [Coroutine] public static async Coro<string> F() => await Get(s_name); }
        public partial class Broken { static Broken() => throw new InvalidOperationException("broken"); [Coroutine] public static async Coro Go() => await Step("never"); }
        public partial class Lazy3 { static Lazy3() => Log("cctor 3"); [Coroutine] public static async Coro Go() => await Step("three"); }
        public partial struct Lazy4 { private static int s_x = L(44); static Lazy4() => Log("cctor 4"); public Lazy4() => Log("ctor 4"); [Coroutine] public async Coro Go() { Log(s_x); await Step("four"); } }
        public partial class Lazy5 { static Lazy5() => Log("cctor 5"); [Coroutine] public static async Coro Go() => await Step("five"); }
        """);

    [Fact]
    public void Static_state_and_field_initializers() => CheckBody("""
        Log(await Lazy.Value());
        Log(await new Fields().Sum());
        """, types: """
        public static partial class Lazy
        {
            private static readonly int s_value = L(5);
            static Lazy() => Log("static constructor");
            [Coroutine] public static async Coro<int> Value() { await Step("value"); return s_value; }
        }

        public partial class Fields
        {
            private readonly Pair _pair = new(1, 2);
            private Pair _mutable = new(3, 4);
            [Coroutine]
            public async Coro<int> Sum()
            {
                Log(_pair.Bump() + _mutable.Bump());
                await Step("bumped");
                return _pair.Bump() + _mutable.Bump() + await Get(_mutable.X);
            }
        }
        """);
}
