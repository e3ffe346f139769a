namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Where coroutines may be declared.</summary>
public sealed class DeclarationTests : OracleTests
{
    [Fact]
    public void Primary_constructor_parameters() => CheckBody("""
        var s = new Service("svc", 3);
        Log(await s.Describe());
        Log(await s.Describe());
        """, types: """
        public partial class Service(string name, int count)
        {
            [Coroutine]
            public async Coro<string> Describe()
            {
                await Step(name);
                count++;
                return name + await Get(count);
            }
        }
        """, options: new() { Language = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp12 });

    [Fact]
    public void Instance_methods() => CheckBody("""
        var a = new Account("a", 10);
        await a.Deposit(5);
        await a.Transfer(new Account("b", 1), 7);
        Log(await a.Balance());
        """, types: """
        public partial class Account
        {
            private readonly string _name;
            private int _balance;
            public Account(string name, int balance) { _name = name; _balance = balance; }
            private int Half { get; set; }

            [Coroutine]
            public async Coro Deposit(int amount)
            {
                _balance += await Get(amount);
                this.Half = _balance / await Get(2);
                Log($"{_name} {_balance} {Half}");
            }

            [Coroutine]
            public async Coro Transfer(Account to, int amount)
            {
                await Deposit(-amount);
                await to.Deposit(amount);
                await to.Note(await Balance());
            }

            [Coroutine]
            public async Coro<int> Balance() => _balance + await Get(0);

            [Coroutine]
            private async Coro Note(int n) => await Step($"{_name} notes {n}");
        }
        """);

    [Fact]
    public void Null_receivers() => CheckBody("""
        Account? none = null;
        try { await none!.Touch(); } catch (NullReferenceException) { Log("null receiver"); }
        try { var cold = none!.Touch(); Log("cold"); await cold; } catch (NullReferenceException) { Log("null later"); }
        await Step("end");
        """, types: """
        public partial class Account
        {
            private int _n;
            [Coroutine] public async Coro Touch() { Log("touched"); await Step("touch"); _n++; Log(_n); }
        }
        """);

    [Fact]
    public void Null_virtual_receivers() => CheckBody("""
        Shape? none = null;
        try { Log(await none!.Area()); } catch (NullReferenceException) { Log("null receiver"); }
        IShape? nothing = null;
        try { Log(await nothing!.Area()); } catch (NullReferenceException) { Log("null interface"); }
        Shape? maybe = null;
        var area = maybe?.Area();
        Log(area is null);
        await Step("end");
        """, types: """
        public partial interface IShape { [Coroutine] Coro<int> Area(); }
        public partial class Shape : IShape { [Coroutine] public virtual async Coro<int> Area() => await Get(1); }
        """);

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

    [Fact]
    public void Generic_methods_and_types() => CheckBody("""
        Log(await new Store<string>().Put("a", 1));
        Log(await new Store<int>().Put(5, "b"));
        Log(await Store<double>.Make(2.5));
        Log(await new Store<int>.Inner<string>().Both(1, "x"));
        """, types: """
        public partial class Store<T> where T : notnull
        {
            private readonly List<T> _items = new();

            [Coroutine]
            public async Coro<string> Put<U>(T item, U other) where U : notnull
            {
                _items.Add(await Get(item));
                U copy = await Get(other);
                return typeof(T).Name + typeof(U).Name + Text(_items) + copy;
            }

            [Coroutine]
            public static async Coro<Store<T>?> Make(T item)
            {
                await Step("make " + item);
                return null;
            }

            public partial class Inner<V>
            {
                [Coroutine] public async Coro<(T, V)> Both(T t, V v) => (await Get(t), await Get(v));
            }
        }
        """);

    [Fact]
    public void Generic_virtual_methods() => CheckBody("""
        Base b = new Derived();
        Log(await b.Convert(5, "x"));
        Log(await b.Convert("s", 1));
        Log(await new Base().Convert(1.5, 'c'));
        """, types: """
        public partial class Base
        {
            [Coroutine] public virtual async Coro<string> Convert<A, B>(A a, B b) => $"{await Get(a)} {b}";
        }

        public partial class Derived : Base
        {
            [Coroutine] public override async Coro<string> Convert<A, B>(A a, B b) => typeof(A).Name + await base.Convert(a, b) + await Get(b);
        }
        """);

    [Fact]
    public void Generic_constraints() => CheckBody("""
        Log(await Max(3, 5));
        Log(await Make<Thing>());
        Log(await Name(DayOfWeek.Friday));
        Log(await Add(1.5, 2.5));
        Log(await Size<int>());
        Log(await Nullable<string>(null));
        """, """
        [Coroutine] static async Coro<T> Max<T>(T a, T b) where T : struct, IComparable<T> => (await Get(a)).CompareTo(b) > 0 ? a : b;
        [Coroutine] static async Coro<T> Make<T>() where T : class, new() { await Step("make"); return new T(); }
        [Coroutine] static async Coro<string> Name<T>(T value) where T : Enum => (await Get(value)).ToString();
        [Coroutine] static async Coro<T> Add<T>(T a, T b) where T : System.Numerics.INumber<T> => await Get(a) + await Get(b);
        [Coroutine] static async Coro<int> Size<T>() where T : unmanaged { await Step("size"); unsafe { return sizeof(T); } }
        [Coroutine] static async Coro<bool> Nullable<T>(T? value) where T : class? => await Get(value) is null;
        """, "public class Thing { public override string ToString() => \"thing\"; }");

    [Fact]
    public void Records() => CheckBody("""
        var p = new Person("ann", 30);
        Log(await p.Birthday());
        Log(await new Size(2, 3).Area());
        """, types: """
        public partial record Person(string Name, int Age)
        {
            [Coroutine] public async Coro<Person> Birthday() => this with { Age = await Get(Age + 1) };
        }

        public partial record struct Size(int W, int H)
        {
            [Coroutine] public readonly async Coro<int> Area() => await Get(W) * H;
        }
        """);

    [Fact]
    public void Structs() => CheckBody("""
        var c = new Counter(1);
        Log(await c.Next());
        Log(await c.Next());
        Log(c.Value);
        var readOnly = new Fixed(5);
        Log(await readOnly.Twice());
        Log(await new Counter(10).Loop());
        """, types: """
        public partial struct Counter
        {
            public int Value;
            public Counter(int value) => Value = value;

            [Coroutine]
            public async Coro<int> Next()
            {
                Value++;
                await Step("next " + Value);
                Value += 10;
                return Value;
            }

            [Coroutine]
            public async Coro<int> Loop()
            {
                for (int i = 0; i < 2; i++) { Value += await Get(i); this.Value++; }
                Bump();
                return Value;
            }

            private void Bump() => Value *= 2;
        }

        public readonly partial struct Fixed
        {
            private readonly int _v;
            public Fixed(int v) => _v = v;
            [Coroutine] public async Coro<int> Twice() => _v + await Get(_v);
        }
        """);

    [Fact]
    public void Nested_types_and_private_types_in_signatures() => CheckBody("""
        Log(await Outer.Start());
        """, types: """
        public partial class Outer
        {
            private sealed record Secret(int Code);
            private static partial class Deep { internal static partial class Deeper { [Coroutine] internal static async Coro<int> Value(int n) => await Get(n); } }

            [Coroutine] public static async Coro<int> Start() => (await Hide(await Deep.Deeper.Value(3))).Code;
            [Coroutine] private static async Coro<Secret> Hide(int n) => new Secret(await Get(n) + 1);
            [Coroutine] private static async Coro<List<Secret>> Many(Secret s) { await Step("many"); return [s]; }
        }
        """);

    [Fact]
    public void File_types() => Check("""
        public static partial class Program
        {
            [Coroutine]
            public static async Coro Run()
            {
                Log(await Hidden.Value(2));
                Log((await new Local().Make()).Text);
            }
        }

        file static partial class Hidden { [Coroutine] internal static async Coro<int> Value(int n) => await Get(n) * 2; }
        file partial class Local
        {
            public string Text = "local";
            [Coroutine] public async Coro<Local> Make() { await Step("make"); return this; }
        }
        """);

    [Fact]
    public void Partial_methods_and_types_in_parts() => Check("""
        public static partial class Program
        {
            [Coroutine]
            public static partial Coro<int> Half(int n);
        }

        public static partial class Program
        {
            public static async partial Coro<int> Half(int n) => await Get(n) / 2;

            [Coroutine]
            public static async Coro Run() => Log(await Half(10));
        }
        """);

    [Fact]
    public void Namespaces_usings_and_aliases() => Check("""
        using Numbers = System.Collections.Generic.List<int>;
        using static System.Math;
        using Text = System.Text;

        namespace First.Second
        {
            using Other = First.Third.Tool;
            public static partial class Helper
            {
                [Coroutine]
                public static async Coro<int> Go(Numbers n)
                {
                    n.Add(Max(await Get(1), 2));
                    var b = new Text.StringBuilder();
                    b.Append(await Other.Make());
                    return n.Count + b.Length;
                }
            }
        }

        namespace First.Third
        {
            public static partial class Tool { [Coroutine] public static async Coro<string> Make() => await Get("tool"); }
        }

        public static partial class Program
        {
            [Coroutine] public static async Coro Run() => Log(await First.Second.Helper.Go(new Numbers { 5 }));
        }
        """);

    [Fact]
    public void Extension_members() => CheckBody("""
        Log(await "abc".Spell(2));
        Log(await new[] { 1, 2 }.SumSlowly());
        """, types: """
        public static partial class Extensions
        {
            [Coroutine]
            public static async Coro<string> Spell(this string s, int n)
            {
                string result = "";
                foreach (char c in s) result += await Get(c) + new string('.', n);
                return result;
            }

            [Coroutine]
            public static async Coro<int> SumSlowly(this IEnumerable<int> items)
            {
                int sum = 0;
                foreach (int item in items) sum += await Get(item);
                return sum;
            }
        }
        """);

    [Fact]
    public void Attributes_on_methods_and_parameters() => CheckBody("""
        Log(await F(await Get("x")));
        """, """
        [Coroutine, Obsolete("only a warning", false)]
        [return: System.Diagnostics.CodeAnalysis.NotNull]
        static async Coro<string> F([System.Diagnostics.CodeAnalysis.AllowNull] string s, [CallerMemberName] string caller = "")
        {
            await Step(caller);
            return s ?? "null";
        }
        """);

    [Fact]
    public void Nullable_annotations_and_tuple_names_in_signatures() => CheckBody("""
        var (first, rest) = await Split("a b c", null);
        Log(first + rest?.Count);
        Log(await Split("x", (1, "o")));
        """, """
        [Coroutine]
        static async Coro<(string First, List<string?>? Others)> Split(string text, (int N, string? S)? options)
        {
            var parts = text.Split(' ');
            await Step("split " + options?.S);
            return parts.Length == 1 ? (parts[0], null) : (await Get(parts[0]), parts.Skip(1).ToList<string?>());
        }
        """);

    [Fact]
    public void Parameters_of_every_kind_of_type() => CheckBody("""
        Log(await F(1, "s", new Pair(1, 2), new[] { 1 }, new[,] { { 1 } }, null, x => x, (1, "t"), DayOfWeek.Monday, (nint)5));
        """, """
        [Coroutine]
        static async Coro<string> F(
            int i, string s, Pair p, int[] a, int[,] g, int? n, Func<int, int> f, (int, string) t, DayOfWeek d, nint size, dynamic? dyn = null, object? o = null)
        {
            await Step("f");
            p.X = 9;
            return $"{i} {s} {p} {a.Length} {g.Length} {n} {f(3)} {t} {d} {size} {dyn} {o}" + await Get(p);
        }
        """);

    [Fact]
    public void Accessors_that_use_the_field_keyword() => CheckBody("""
        var h = new Holder();
        h.Name = await Get(" a ");
        Log(h.Name + await h.Load());
        """, types: """
        public partial class Holder
        {
            public string Name { get; set => field = value.Trim(); } = "";
            [Coroutine] public async Coro<string> Load() { Name = await Get(" b "); return Name; }
        }
        """, options: new() { Language = Microsoft.CodeAnalysis.CSharp.LanguageVersion.Preview });

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
