namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Where coroutines may be declared.</summary>
public sealed class DeclarationTests : OracleTests
{
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
}
