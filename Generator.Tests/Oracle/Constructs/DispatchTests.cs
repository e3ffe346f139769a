namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Coroutines that are virtual, abstract, of interfaces, or found by a type parameter.</summary>
public sealed class DispatchTests : OracleTests
{
    [Fact]
    public void Generic_hierarchy_with_virtual_coroutines() => CheckBody("""
        Base<int, string> b = new Derived<string>("x");
        Log(await b.Map(3, "three"));
        Log(await b.Twice<List<int>>(new List<int> { 1 }));
        IStore<string> store = new Derived<string>("y");
        Log(await store.Load("k"));
        Log(await store.LoadAll("a", "b", "c"));
        Log(await new Most().Map(4, true));
        Log(await ((IStore<int>)new Most()).LoadAll());
        """, types: """
        public partial interface IStore<T>
        {
            [Coroutine] Coro<T> Load(string key);
            [Coroutine]
            async Coro<int> LoadAll(params string[] keys)
            {
                int n = 0;
                foreach (var key in keys) { Log(await Load(key)); n++; }
                return n;
            }
        }
        public abstract partial class Base<TKey, TValue> where TKey : struct
        {
            protected readonly string Name;
            protected Base(string name) => Name = name;
            [Coroutine] public virtual async Coro<KeyValuePair<TKey, TValue>> Map(TKey key, TValue value)
            {
                await Step(Name + " base map");
                return new(key, value);
            }
            [Coroutine] public virtual async Coro<(T, T)> Twice<T>(T item) where T : class, new() => (await Get(item), await Get(new T()));
        }
        public partial class Derived<TValue> : Base<int, TValue>, IStore<TValue>
        {
            public Derived(string name) : base(name) { }
            [Coroutine] public override async Coro<KeyValuePair<int, TValue>> Map(int key, TValue value)
            {
                var first = await base.Map(key + 1, value);
                return await base.Map(first.Key * await Get(2), first.Value);
            }
            [Coroutine] public override async Coro<(T, T)> Twice<T>(T item)
            {
                var (a, b) = await base.Twice(item);
                return (b, ReferenceEquals(a, item) ? await Get(a) : throw new InvalidOperationException());
            }
            [Coroutine] async Coro<TValue> IStore<TValue>.Load(string key) { await Step("generic " + key); return default!; }
        }
        public sealed partial class Most : Derived<bool>, IStore<int>
        {
            public Most() : base("most") { }
            [Coroutine] public override async Coro<KeyValuePair<int, bool>> Map(int key, bool value) => await base.Map(key, !value && await Get(true));
            [Coroutine] async Coro<int> IStore<int>.Load(string key) => await Get(1);
            [Coroutine] async Coro<int> IStore<int>.LoadAll(params string[] keys) => keys.Length + await Get(100);
        }
        """);

    [Fact]
    public void Generic_interface_methods_and_explicit_implementations() => CheckBody(
        """
        IShape<int> s = new Sq(), t = new Tri();
        Log(await s.Area(2)); Log(await t.Area(3)); Log(await s.Map<string>(4, "x")); Log(await t.Map(5, 'c'));
        Log(await ((IExp)new Sq()).Hidden(1)); Log(await ((IExp)new SS()).Hidden(2)); Log(await new RecE(3).Go());
        Log(await Use(new SS())); Log(await Use(new Sq()));
        """,
        members: """
        [Coroutine] static async Coro<int> Use<T>(T t) where T : IExp => await t.Hidden(await Get(1)) + await t.Hidden(2);
        """,
        types: """
        public partial interface IShape<T> { [Coroutine] async Coro<T> Area(T x) { await Step("IShape.Area"); return x; } [Coroutine] async Coro<(T, U)> Map<U>(T a, U b) => (await Area(a), await Get(b)); }
        public partial interface IExp { [Coroutine] Coro<int> Hidden(int n); }
        public partial class Sq : IShape<int>, IExp { [Coroutine] public async Coro<int> Area(int x) { await Step("Sq"); return x * x; } [Coroutine] async Coro<int> IExp.Hidden(int n) => await Get(n) + 1; }
        public partial class Tri : IShape<int> { [Coroutine] async Coro<(int, U)> IShape<int>.Map<U>(int a, U b) { await Step("Tri.Map " + typeof(U).Name); return (a, b); } }
        public partial struct SS : IExp { int _c; [Coroutine] async Coro<int> IExp.Hidden(int n) { _c += n; await Step("SS " + _c); return _c; } }
        public partial record RecE(int N) : IExp { [Coroutine] async Coro<int> IExp.Hidden(int n) => N + await Get(n); [Coroutine] public async Coro<int> Go() => await ((IExp)this).Hidden(N) + await ((IExp)(this with { N = 10 })).Hidden(1); }
        """);

    [Fact]
    public void Dispatch_of_generic_and_virtual_coroutines() => CheckBody(
        """
        Base<int> b = new Der<int>(4); Log(await b.V(1)); Log(await b.G("x", 2)); Log(await ((Der<int>)b).V(2)); Log(await new Der2("n").G(1, "q")); Log(await Stat<Der2>.Make(new Der2("z")));
        Rec r = new Rec2(1, 2); Log(await r.Sum()); Log(await (r with { A = 10 }).Sum()); Log(await ((IHas)r).Has<string>("h")); Log(await new St<byte> { V = 3 }.Go(4)); var st = new St<byte> { V = 1 }; Log(await st.Go(1)); Log(st.V); ISt ist = st; Log(await ist.Go(5)); Log(((St<byte>)ist).V);
        Log(await Op.Run(3)); Log(await new Idx()[await Get(2)].V(3)); Log(await (await Get(b)).V(await Get(7)));
        """,
        types: """
        public abstract partial class Base<T> { [Coroutine] public abstract Coro<T> V(T t); [Coroutine] public virtual async Coro<string> G<U>(U u, T t) { await Step(typeof(U).Name + typeof(T).Name); return $"{u}{await V(t)}"; } [Coroutine] protected virtual async Coro<int> Prot(int n) => await Get(n); }
        public partial class Der<T>(T init) : Base<T> { [Coroutine] public override async Coro<T> V(T t) { await Step("V" + t); return init; } [Coroutine] public override async Coro<string> G<U>(U u, T t) => "der " + await base.G(u, t) + await base.G<T>(t, t) + await Prot(1); [Coroutine] protected override async Coro<int> Prot(int n) => 1 + await base.Prot(n); }
        public sealed partial class Der2(string n) : Base<string> { [Coroutine] public override async Coro<string> V(string t) => n + t + await Prot(5); }
        public static partial class Stat<T> where T : class { [Coroutine] public static async Coro<string> Make(T t) { Func<string> f = () => t.GetType().Name; await Step(f()); return f() + await Get(1); } }
        public partial interface IHas { [Coroutine] async Coro<string> Has<T>(T t) => "has " + await Get(t); }
        public partial record Rec(int A) : IHas { [Coroutine] public virtual async Coro<int> Sum() => A + await Get(A); }
        public partial record Rec2(int A, int B) : Rec(A) { [Coroutine] public override async Coro<int> Sum() => await base.Sum() + B + await Get(B); }
        public partial interface ISt { [Coroutine] Coro<int> Go(int n); }
        public partial struct St<T> : ISt where T : struct { public int V; [Coroutine] public async Coro<int> Go(int n) { V += n; await Step("go" + V); V += n; return V; } }
        public static partial class Op { [Coroutine] public static async Coro<int> Run(int n) { if (n == 0) return 0; return n + await Run(await Get(n - 1)); } }
        public class Idx { public Base<int> this[int i] { get { Log("idx" + i); return new Der<int>(i); } } }
        """);

    [Fact]
    public void Default_methods_that_interfaces_override() => CheckBody("""
        IBase made = new Made();
        Log(await made.First() + await made.Second());
        """, types: """
        public partial interface IBase
        {
            [Coroutine] async Coro<string> First() => "first " + await Second();
            [Coroutine] async Coro<string> Second() => "base " + await Get(1);
        }
        public partial interface IDerived : IBase { [Coroutine] async Coro<string> IBase.Second() => "derived " + await Get(2); }
        public partial class Made : IDerived;
        """);

    [Fact]
    public void Static_abstract_coroutines() => CheckBody("""
        Log(await Make<Cat>("tom"));
        """, """
        [Coroutine]
        static async Coro<string> Make<T>(string name) where T : IAnimal<T> => await T.Create(name) + await T.Shout(name);
        """, types: """
        public partial interface IAnimal<TSelf> where TSelf : IAnimal<TSelf>
        {
            [Coroutine] static abstract Coro<string> Create(string name);
            [Coroutine] static virtual async Coro<string> Shout(string name) => await Get(name + "!");
        }
        public partial class Cat : IAnimal<Cat> { [Coroutine] public static async Coro<string> Create(string name) => await Get("cat " + name); }
        """, options: new() { AllowsCompilerMachines = true });

    [Fact]
    public void Virtual_abstract_and_override() => CheckBody("""
        foreach (Shape s in new Shape[] { new Square(3), new Named("n"), new Sealed() })
        {
            Log(await s.Area());
            Log(await s.Describe());
        }
        """, types: """
        public abstract partial class Shape
        {
            [Coroutine] public virtual async Coro<string> Describe() => "shape " + await Area();
            [Coroutine] public abstract Coro<int> Area();
        }

        public partial class Square : Shape
        {
            private readonly int _side;
            public Square(int side) => _side = side;
            [Coroutine] public override async Coro<int> Area() => await Get(_side) * _side;
        }

        public partial class Named : Square
        {
            private readonly string _name;
            public Named(string name) : base(2) => _name = name;
            [Coroutine] public override async Coro<string> Describe() => _name + " " + await base.Describe();
        }

        public sealed partial class Sealed : Shape
        {
            [Coroutine] public sealed override async Coro<int> Area() { await Step("sealed"); return 0; }
        }
        """);

    [Fact]
    public void New_hides_base_methods() => CheckBody("""
        Derived d = new();
        Log(await d.F());
        Log(await ((Base)d).F());
        """, types: """
        public partial class Base { [Coroutine] public async Coro<string> F() => await Get("base"); }
        public partial class Derived : Base { [Coroutine] public new async Coro<string> F() => "derived of " + await base.F(); }
        """);

    [Fact]
    public void Interfaces_and_explicit_implementations() => CheckBody("""
        IGreeter a = new Polite(), b = new Rude();
        Log(await a.Greet("x"));
        Log(await b.Greet("y"));
        Log(await new Polite().Greet("direct"));
        """, types: """
        public partial interface IGreeter { [Coroutine] Coro<string> Greet(string name); }

        public partial class Polite : IGreeter
        {
            [Coroutine] public async Coro<string> Greet(string name) => "dear " + await Get(name);
        }

        public partial class Rude : IGreeter
        {
            [Coroutine] async Coro<string> IGreeter.Greet(string name) { await Step("rude"); return "hey " + name; }
        }
        """);

    [Fact]
    public void Default_interface_methods() => CheckBody("""
        IWorker a = new Plain(), b = new Own();
        Log(await a.Work(1));
        Log(await b.Work(2));
        Log(await IWorker.Make());
        """, types: """
        public partial interface IWorker
        {
            int Base { get; }
            [Coroutine] async Coro<int> Work(int n) => await Get(n) + Base;
            [Coroutine] static async Coro<string> Make() { await Step("static"); return "made"; }
        }

        public class Plain : IWorker { public int Base => 10; }
        public partial class Own : IWorker { public int Base => 20; [Coroutine] public async Coro<int> Work(int n) => await Get(n) * Base; }
        """);

    [Fact]
    public void Static_abstract_interface_members() => CheckBody("""
        Log(await Through<A>());
        Log(await Through<B>());
        """, """
        [Coroutine]
        static async Coro<string> Through<T>() where T : IMaker<T> => "made " + await T.Make();
        """, """
        public interface IMaker<T> where T : IMaker<T> { static abstract Coro<string> Make(); }
        public partial class A : IMaker<A> { [Coroutine] public static async Coro<string> Make() => await Get("A"); }
        public partial class B : IMaker<B> { [Coroutine] public static async Coro<string> Make() { await Step("B"); return "B"; } }
        """, options: new() { AllowsCompilerMachines = true });
}
