namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Generic coroutines, their constraints, and generic types around them.</summary>
public sealed class GenericTests : OracleTests
{
    [Fact]
    public void Partial_generic_nested_types_with_constraints() => CheckBody("""
        Log(await Outer<string>.Inner<int>.Make(5, "s")); Log(await new Outer<int>.Node<string>(1, "x").Walk<List<string>>(x => [x]));
        """, types: """
        public partial class Outer<T> where T : notnull
        {
            protected T? Last;
            public partial struct Inner<U> where U : unmanaged, IComparable<U>
            {
                private U _u;
                [Coroutine] public static async Coro<string> Make(U u, T t) { var i = new Inner<U> { _u = await Get(u) }; var outer = new Outer<T> { Last = t }; await i.Set(outer, u); return $"{i._u}{outer.Last}{await i.Compare(u)}"; }
                [Coroutine] private readonly async Coro<int> Compare<V>(V v) where V : IComparable<U> => v.CompareTo(await Get(_u));
                [Coroutine] private async Coro Set(Outer<T> o, U to) { _u = default; o.Last = await Get(o.Last); _u = to; }
            }
            public partial class Node<U>(T t, U u) where U : class
            {
                [Coroutine] public async Coro<(T, TList)> Walk<TList>(Func<U, TList> f) where TList : ICollection<U>, new()
                {
                    TList list = new(); list.Add(await Get(u)); var inner = new Node<Node<U>>(t, this); foreach (var x in f(u)) list.Add(x);
                    var (a, b) = await inner.Back(u); Log(a); Log(b == u); return (t, list);
                }
                [Coroutine] protected internal virtual async Coro<(T, X)> Back<X>(X x) { T captured = t; Func<(T, X, U)> g = () => (captured, x, u); await Step(typeof(U).Name); return (g().Item1, await Get(g().Item2)); }
            }
        }
        """);

    [Fact]
    public void Static_abstract_and_generic_math() => CheckBody("""
        Log(await Sum(new[] { 1, 2, 3 }, 10)); Log(await Sum(new[] { 1.5m, 2m })); Log(await Make<Cat>("tom")); Log(await Make<Dog>("rex")); Log(await Power<long>(2, 10));
        """, members: """
        [Coroutine] private static async Coro<T> Sum<T>(IEnumerable<T> xs, T start = default!) where T : System.Numerics.INumber<T>
        {
            T sum = start; T best = T.Zero;
            foreach (T x in xs) { sum += await Get(x) * T.One; best = T.Max(best, x); if (x > T.CreateChecked(2) || T.IsZero(await Now(x))) sum++; checked { sum = sum - await Get(T.Zero); } }
            return sum / (await Get(best) + -T.One);
        }
        [Coroutine] private static async Coro<string> Make<T>(string name) where T : IAnimal<T> { T a = T.Create(name); a = a + await Get(a); return a.Name + T.Kind + T.Shout(a, await Get(1)); }
        [Coroutine] private static async Coro<T> Power<T>(T b, int n) where T : System.Numerics.INumberBase<T> => n == 0 ? T.One : n % 2 == 0 ? await Power(b * b, n / 2) : b * await Power(b, n - 1);
        """, types: """
        public partial interface IAnimal<TSelf> where TSelf : IAnimal<TSelf>
        {
            static abstract string Kind { get; }
            static abstract TSelf operator +(TSelf a, TSelf b);
            string Name { get; }
            static abstract TSelf Create(string name);
            static virtual string Shout(TSelf a, int n) => a.Name.ToUpperInvariant();
        }
        public partial class Cat(string name) : IAnimal<Cat>
        {
            public static string Kind => "cat"; public string Name => name; public static Cat operator +(Cat a, Cat b) => new(a.Name + b.Name);
            public static Cat Create(string name) => new(name);
        }
        public readonly partial struct Dog : IAnimal<Dog>
        {
            public static string Kind => "dog"; public string Name { get; init; } public static Dog operator +(Dog a, Dog b) => new() { Name = a.Name + "&" + b.Name };
            public static Dog Create(string name) => new() { Name = name };
            public static string Shout(Dog a, int n) => a.Name + "!" + n;
        }
        """);

    [Fact]
    public void Constraints() => CheckBody(
        """
        Log(await A.New<List<int>>()); Log(await A.Un(5)); Log(await A.NotNull("x")); Log(await A.Enum(DayOfWeek.Friday)); Log(await A.Del<Func<int>>(() => 3));
        Log(await new Outer<int>.Inner<string>().Deep<char, byte>(1, "s", 'c', 4)); Log(await A.Cls<string>(null)); Log(await A.Self(new Cmp(3), new Cmp(4))); Log(await A.Size<long>());
        await A.ARS<int>(3);
        """,
        types: """
        public static partial class A
        {
            [Coroutine] public static async Coro<T> New<T>() where T : new() { T t = new(); await Step("new"); return t; }
            [Coroutine] public static async Coro<T> Un<T>(T t) where T : unmanaged { await Step("un"); unsafe { T* p = &t; Log(*p); Log(sizeof(T)); } return await Get(t); }
            [Coroutine] public static async Coro<T> NotNull<T>(T t) where T : notnull => await Get(t);
            [Coroutine] public static async Coro<T> Enum<T>(T t) where T : struct, Enum { await Step(t.ToString()); return await Get(t); }
            [Coroutine] public static async Coro<object?> Del<T>(T t) where T : Delegate { await Step("del"); return t.DynamicInvoke(); }
            [Coroutine] public static async Coro<T?> Cls<T>(T? t) where T : class { t ??= (await Get<T?>(null)); return t; }
            [Coroutine] public static async Coro<int> Self<T>(T a, T b) where T : IComparable<T> => (await Get(a)).CompareTo(await Get(b));
            [Coroutine] public static async Coro<int> Size<T>() where T : unmanaged { await Step("size"); unsafe { return sizeof(T); } }
            [Coroutine] public static async Coro ARS<T>(int n) where T : allows ref struct { await Step(typeof(T).Name + n); }
        }
        public class Cmp(int n) : IComparable<Cmp> { public int N = n; public int CompareTo(Cmp? o) => N - o!.N; public override string ToString() => "cmp" + N; }
        public partial class Outer<T> where T : struct { public partial class Inner<U> where U : class { [Coroutine] public async Coro<string> Deep<V, W>(T t, U u, V v, W w) where V : IComparable where W : struct, IConvertible { await Step(typeof(V).Name); return $"{await Get(t)}{await Get(u)}{v.CompareTo(v)}{await Get(w)}"; } } }
        """);

    [Fact]
    public void Generic_math_and_nested_generics() => CheckBody(
        """
        Log(await M.Sum(new[] { 1, 2, 3 })); Log(await M.Sum(new[] { 1.5, 2.5 })); Log(await M.Parse<int>("12")); Log(await M.Conv<int, long>(5)); Log(await G<int>.Inner<string>.Run("s", 4)); Log(G<int>.Count + G<string>.Count); Log(await G<string>.Inner<int>.Run(3, "q")); Log(await M.Max(3, 7)); Log(await M.Tuple<int, string>(1, "b")); Log(await M.Nul<int>(null)); Log(await M.NulC<string>(null)); Log(await M.Arr<int>(1, 2, 3)); Log(await M.Def<Guid>());
        """,
        types: """
        public static partial class M
        {
            [Coroutine] public static async Coro<T> Sum<T>(IEnumerable<T> xs) where T : System.Numerics.INumber<T> { T t = T.Zero; foreach (var x in xs) { t += await Get(x); checked { t += x * T.CreateChecked(2); } } return t / (T.One + T.One) + -t; }
            [Coroutine] public static async Coro<T> Parse<T>(string s) where T : IParsable<T> => T.TryParse(await Get(s), null, out var r) ? r : throw new FormatException();
            [Coroutine] public static async Coro<U> Conv<T, U>(T t) where T : System.Numerics.INumberBase<T> where U : System.Numerics.INumberBase<U> { await Step(typeof(U).Name); return U.CreateChecked(t) * U.One; }
            [Coroutine] public static async Coro<T> Max<T>(T a, T b) where T : IComparable<T> { if ((await Get(a)).CompareTo(b) > 0) return a; return await Get(b); }
            [Coroutine] public static async Coro<(A, B)?> Tuple<A, B>(A a, B b) where B : notnull { (A x, B y) t = (await Get(a), b); Func<(A, B)> f = () => t; t.x = a; return f(); }
            [Coroutine] public static async Coro<string> Nul<T>(T? v) where T : struct => $"{v?.ToString() ?? await Get("none")}{v is T x}";
            [Coroutine] public static async Coro<int> NulC<T>(T? v) where T : class? => (v ?? await Get(v)) is null ? 1 : 2;
            [Coroutine] public static async Coro<int> Arr<T>(params T[] v) { T[] w = [.. v, await Get(v[0])]; return w.Length + (w[^1]!.Equals(v[await Get(0)]) ? 10 : 0); }
            [Coroutine] public static async Coro<T?> Def<T>() { T? d = default; await Step("d"); return EqualityComparer<T>.Default.Equals(d, default) ? d : throw new Exception(); }
        }
        public static partial class G<T> { public static int Count; public static partial class Inner<U> { [Coroutine] public static async Coro<string> Run(U u, T t) { Count++; await Step(typeof(T).Name + typeof(U).Name); Func<string> f = () => $"{u}{t}{Count}"; return f() + await Get(t); } } }
        """);

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
}
