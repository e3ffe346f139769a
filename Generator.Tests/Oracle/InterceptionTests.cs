namespace CoroGen.Generator.Tests.Oracle;

/// <summary>Calls in ordinary code, which are redirected to generated frames: no state machine of the compiler may run.</summary>
public sealed class InterceptionTests
{
    private const string Workers = """
        public partial interface IWorker { [Coroutine] Coro<int> Work(int n); }

        public partial class Worker : IWorker
        {
            [Coroutine] public virtual async Coro<int> Work(int n) => await Get(n);
            [Coroutine] public async Coro<T> Same<T>(T value) => await Get(value);
            [Coroutine] public static async Coro<string> Name(string text, int n = 3) => text + await Get(n);
        }

        public partial class Busy : Worker
        {
            [Coroutine] public override async Coro<int> Work(int n) => await base.Work(n) + 100;
        }

        public partial class Store<T>
        {
            [Coroutine] public async Coro<T> Keep(T value) => await Get(value);
            [Coroutine] public static async Coro<(T, U)> Both<U>(T t, U u) { await Step("both"); return (t, u); }
        }

        """;

    [Fact]
    public void Static_calls() => CheckEntry("Run()", "");

    [Fact]
    public void Calls_of_instance_generic_and_optional_methods() => CheckEntry("Collect(new Worker().Work(1), new Worker().Same(2), Worker.Name(\"x\"), Worker.Name(n: 5, text: \"y\"))");

    [Fact]
    public void Virtual_calls() => CheckEntry("Collect(((Worker)new Busy()).Work(1))");

    [Fact]
    public void Interface_calls() => CheckEntry("Collect(((IWorker)new Busy()).Work(1), ((IWorker)new Worker()).Work(2))");

    [Fact]
    public void Calls_on_generic_types() => CheckEntry("Collect(new Store<int>().Keep(1), Store<string>.Both(\"a\", 2.5))");

    [Fact]
    public void Calls_with_open_type_arguments() => CheckEntry("Open<string>(\"open\")", "static Coro Open<T>(T value) => Collect(new Store<T>().Keep(value), Store<T>.Both(value, value), new Worker().Same(value));");

    [Fact]
    public void Null_conditional_calls() => CheckEntry("Collect(Maybe()?.Work(4) ?? default)", "static Worker? Maybe() => new Busy();");

    [Fact]
    public void Calls_in_lambdas_and_local_functions() => CheckEntry("Make()", "static Coro Make() { Func<int, Coro<int>> f = n => new Worker().Work(n); Coro<int> Local() => new Worker().Work(8); return Collect(f(7), Local()); }");

    [Fact]
    public void Extension_calls() => CheckEntry("\"abc\".Spell()", types: "public static partial class Ext { [Coroutine] public static async Coro Spell(this string s) { foreach (char c in s) Log(await Get(c)); } }");

    [Fact]
    public void Calls_of_coroutines_that_are_not_async() => CheckEntry(
        "Collect(new Relay().Pass(1), Relay.PassStatically(2), new Relay().PassThrough(3))",
        types: """
            public partial class Relay
            {
                [Coroutine] public Coro<int> Pass(int n) => new Worker().Work(n);
                [Coroutine] public static Coro<int> PassStatically(int n) => new Worker().Work(n);
                [Coroutine] public async Coro<int> PassThrough(int n) => await Pass(n) + await PassStatically(n);
            }
            """);

    private static void CheckEntry(string call, string members = "", string types = "") => CompilerOracle.Check(
        $$"""
        public static partial class Program
        {
            public static Coro Enter() => {{call}};

            [Coroutine]
            public static async Coro Run() => await Step("run");

            [Coroutine]
            public static async Coro Collect(params Coro<int>[] all)
            {
                foreach (var coro in all) Log(await coro);
            }

            [Coroutine]
            public static async Coro Collect<A, B>(Coro<A> a, Coro<B> b) { Log(await b); Log(await a); }

            [Coroutine]
            public static async Coro Collect<A, B, C>(Coro<A> a, Coro<B> b, Coro<C> c) { Log(await c); Log(await b); Log(await a); }

            [Coroutine]
            public static async Coro Collect<A, B, C, D>(Coro<A> a, Coro<B> b, Coro<C> c, Coro<D> d)
            {
                Log(await d);
                Log(await c);
                Log(await b);
                Log(await a);
            }

            {{members}}
        }

        {{Workers}}
        {{types}}
        """,
        OracleOptions.Default);
}
