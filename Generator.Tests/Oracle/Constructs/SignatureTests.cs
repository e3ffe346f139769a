using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Signatures that frames, factories and interceptors repeat.</summary>
public sealed class SignatureTests : OracleTests
{
    [Fact]
    public void Optional_parameters_by_attribute() => CheckBody(
        """
                Log(await One());
                Log(await Two(1));
                Log(await Three());
                Log(await Four());
                Log(await Five(b: 2));
                Log(await Six());
                Log(await Seven());
                Log(await new Sink().Member());
                await Coro.Gather(One(), Two(3), Three());
        """,
        """
            [Coroutine] static async Coro<int> One([System.Runtime.InteropServices.Optional, System.Runtime.InteropServices.DefaultParameterValue(5)] int n) => await Get(n);
            [Coroutine] static async Coro<string> Two(int a, [System.Runtime.InteropServices.Optional] int b, [System.Runtime.InteropServices.Optional] string? c) => await Get($"{a} {b} {c is null}");
            [Coroutine] static async Coro<string> Three([System.Runtime.InteropServices.Optional, DateTimeConstant(630_000_000_000_000_000L)] DateTime d) => await Get(d.Ticks.ToString());
            [Coroutine] static async Coro<string> Four([System.Runtime.InteropServices.Optional, DecimalConstant(2, 1, 0u, 0u, 12345u)] decimal d) => await Get(d.ToString(System.Globalization.CultureInfo.InvariantCulture));
            [Coroutine] static async Coro<string> Five([System.Runtime.InteropServices.Optional, System.Runtime.InteropServices.DefaultParameterValue("s")] string a, int b) => await Get(a + b);
            [Coroutine] static async Coro<string> Six([System.Runtime.InteropServices.Optional] object o) => await Get(o == Type.Missing ? "missing" : "other");
            [Coroutine] static async Coro<string> Seven([System.Runtime.InteropServices.Optional, System.Runtime.InteropServices.DefaultParameterValue(7)] object o, [System.Runtime.InteropServices.Optional, System.Runtime.InteropServices.DefaultParameterValue(DayOfWeek.Friday)] DayOfWeek d) => await Get($"{o} {d}");
        """,
        """
        public partial class Sink { [Coroutine] public async IAsyncEnumerable<int> Items([System.Runtime.InteropServices.Optional, System.Runtime.InteropServices.DefaultParameterValue(2)] int n) { for (int i = 0; i < n; i++) { await Step("item"); yield return i; } }
            [Coroutine] public async Coro<int> Member() { int sum = 0; await foreach (var x in Items()) sum += x + 1; return sum; } }
        """,
        new OracleOptions { IgnoresIterations = true });

    [Fact]
    public void Default_values_of_all_types() => CheckBody(
        """
                Log(await Numbers());
                Log(await Others());
                Log(await Zeros());
                Log(await Nulls<int>());
        """,
        """
            const int Named = 3;
            enum Size : byte { Small = 1, Large = 200 }
            [Coroutine] static async Coro<string> Numbers(sbyte a = -1, byte b = 2, short c = -3, ushort d = 4, int e = int.MinValue, uint f = uint.MaxValue, long g = long.MinValue, ulong h = ulong.MaxValue, nint i = -9, nuint j = 10, float k = 1.1f, double l = 1e300, decimal m = 1.50m)
                => await Get(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{a} {b} {c} {d} {e} {f} {g} {h} {i} {j} {k} {l} {m}"));
            [Coroutine] static async Coro<string> Others(char a = '\'', string b = "\"{\\\n\0\ud800", bool c = true, Size d = Size.Large, Size? e = Size.Small, int? f = 6, DayOfWeek g = (DayOfWeek)(-7), int h = Named * 2 + sizeof(int), string i = nameof(Named))
                => await Get($"{(int)a} {string.Join(",", b.Select(x => (int)x))} {c} {d} {e} {f} {g} {h} {i}");
            [Coroutine] static async Coro<string> Zeros(double a = -0.0, double b = double.NaN, double c = double.NegativeInfinity, float d = -0f, float e = float.NaN, float f = float.PositiveInfinity, double g = double.Epsilon)
                => await Get($"{1 / a} {BitConverter.DoubleToInt64Bits(b)} {c} {1 / d} {BitConverter.SingleToInt32Bits(e)} {f} {g == double.Epsilon}");
            [Coroutine] static async Coro<string> Nulls<T>(T? a = default, Pair b = default, Pair c = new(), object? d = null, dynamic? e = null, CancellationToken f = default, T[]? g = null, (int, string) h = default)
                => await Get($"{a} {b} {c} {d is null} {(object?)e is null} {f.CanBeCanceled} {g is null} {h}");
        """);

    [Fact]
    public void Optional_parameters_of_abstract_and_interface_coroutines() => Check(
        """
        public partial interface IRepository { [Coroutine] Coro<string> Load(int id, string name = "name", CancellationToken ct = default); [Coroutine] IAsyncEnumerable<int> Items(int count = 2); }
        public abstract partial class Base { [Coroutine] public abstract Coro<int> Count(int n = 4, DayOfWeek day = DayOfWeek.Friday, params int[] rest); [Coroutine] public virtual async Coro<int> Twice(int n = 5) => 2 * await Get(n); }
        public partial class Derived : Base, IRepository
        {
            [Coroutine] public async Coro<string> Load(int id, string name, CancellationToken ct) => await Get($"{id} {name} {ct.CanBeCanceled}");
            [Coroutine] public override async Coro<int> Count(int n, DayOfWeek day, params int[] rest) => await Get(n + (int)day + rest.Length);
            [Coroutine] public override async Coro<int> Twice(int n = 50) => await base.Twice() + 100 * await base.Twice(n);
            [Coroutine] async IAsyncEnumerable<int> IRepository.Items(int count) { for (int i = 0; i < count; i++) { await Step("item"); yield return i; } }
        }
        public partial class Plain : Base { public override async Coro<int> Count(int n, DayOfWeek day, int[] rest) { await Step("plain"); return n; } }
        public static partial class Program
        {
            public static Coro Enter() => Run();
            [Coroutine]
            public static async Coro Run()
            {
                var derived = new Derived();
                IRepository repository = derived;
                Base abstracted = derived;
                Log(await repository.Load(1));
                Log(await repository.Load(2, ct: new CancellationTokenSource().Token));
                Log(await abstracted.Count());
                Log(await abstracted.Count(1, DayOfWeek.Monday, 7, 8));
                Log(await abstracted.Twice());
                Log(await derived.Twice());
                Log(await derived.Count(3, DayOfWeek.Friday));
                Log(await ((Base)new Plain()).Count(day: DayOfWeek.Sunday));
                await foreach (var item in repository.Items()) Log(item);
                await Coro.Gather(abstracted.Count(), derived.Twice(), abstracted.Twice());
            }
        }
        """,
        new OracleOptions { IgnoresIterations = true, AllowsCompilerMachines = true });

    [Fact]
    public void Collections_of_params() => CheckBody(
        """
                Log(await Sum(1, 2, 3));
                Log(await Sum());
                Log(await Join("x", "y"));
                await Coro.Gather(Sum(4, 5), Sum([6]));
        """,
        """
            [Coroutine] static async Coro<int> Sum(params List<int> all) { int sum = 0; foreach (var n in all) sum += await Get(n); return sum; }
            [Coroutine] static async Coro<string> Join<T>(params IEnumerable<T> all) => string.Join("-", await Get(all.ToArray()));
        """);

    [Fact]
    public void Caller_information_through_interfaces() => Check(
        """
        public partial interface ILogger { [Coroutine] Coro<string> Write(string text, [CallerMemberName] string member = "", [CallerLineNumber] int line = 0, [CallerArgumentExpression("text")] string argument = ""); }
        public partial class Logger : ILogger { [Coroutine] public async Coro<string> Write(string text, string member, int line, string argument) => await Get($"{text} {member} {line} {argument}"); }
        public static partial class Program
        {
            public static Coro Enter() => Run();
            [Coroutine]
            public static async Coro Run()
            {
                ILogger logger = new Logger();
                Log(await logger.Write("a" + 1));
                Log(await logger.Write(line: 3, text: "b"));
                var (x, y) = await Coro.Gather(logger.Write("c"), logger.Write("d", "me"));
                Log(x + y);
            }
        }
        """);

    [Fact]
    public void Priorities_of_overloads() => CheckBody(
        """
                Log(await Pick(5));
                await Coro.Gather(Pick(6), Pick(7));
        """,
        """
            [Coroutine] [OverloadResolutionPriority(1)] static async Coro<string> Pick(object o) => await Get("object " + o);
            [Coroutine] static async Coro<string> Pick(int n) => await Get("int " + n);
        """);

    [Fact]
    public void Nullable_type_parameters_of_overrides() => Check(
        """
        public partial interface IStore { [Coroutine] Coro<T?> Load<T>(T? x); [Coroutine] Coro<T?> Own<T>(T? x) where T : class; [Coroutine] Coro<T?> Value<T>(T? x) where T : struct; [Coroutine] IAsyncEnumerable<T?> All<T>(T? x); }
        public abstract partial class Base
        {
            [Coroutine] public virtual async Coro<string> F<T>(T? x) => await Get("B" + x);
            [Coroutine] public virtual async Coro<string> G<T>(T? x) where T : class => await Get("B" + x);
            [Coroutine] public abstract Coro<T?[]> H<T>(List<T?> x) where T : IComparable<T>;
            [Coroutine] public abstract Coro<Dictionary<string, (T?, U?)>> I<T, U>() where T : struct where U : Exception;
            [Coroutine] public abstract IAsyncEnumerable<T?> J<T>(T? x) where T : notnull;
            [Coroutine] public abstract Coro<T> K<T>(T x);
            [Coroutine] public abstract Coro<T?> L<T>(T? x) where T : unmanaged;
        }
        public partial class Derived : Base, IStore
        {
            [Coroutine] public override async Coro<string> F<T>(T? x) where T : default => await Get("D" + x) + await base.F(x);
            [Coroutine] public override async Coro<string> G<T>(T? x) where T : class => await Get("D" + x) + await base.G(x);
            [Coroutine] public override async Coro<T?[]> H<T>(List<T?> x) where T : default { await Step("H"); return x.ToArray(); }
            [Coroutine] public override async Coro<Dictionary<string, (T?, U?)>> I<T, U>() where U : class { await Step("I"); return new() { ["x"] = (default(T), default(U)) }; }
            [Coroutine] public override async IAsyncEnumerable<T?> J<T>(T? x) where T : default { await Step("J"); yield return x; }
            [Coroutine] public override async Coro<T> K<T>(T x) => await Get(x);
            [Coroutine] public override async Coro<T?> L<T>(T? x) => await Get(x);
            [Coroutine] async Coro<T?> IStore.Load<T>(T? x) where T : default => await Get(x);
            [Coroutine] async Coro<T?> IStore.Own<T>(T? x) where T : class => await Get(x);
            [Coroutine] public async Coro<T?> Value<T>(T? x) where T : struct => await Get(x);
            [Coroutine] public async IAsyncEnumerable<T?> All<T>(T? x) { await Step("All"); yield return x; }
        }
        public static partial class Program
        {
            public static Coro Enter() => Run();
            [Coroutine]
            public static async Coro Run()
            {
                Base b = new Derived();
                IStore s = new Derived();
                Log(await b.F(1) + await b.F("s") + await b.G("t"));
                Log((await b.H<int>([1, 2])).Length);
                Log((await b.I<int, ArgumentException>()).Count);
                await foreach (var x in b.J("j")) Log(x);
                Log(await b.K(4) + await b.L<int>(null) ?? 9);
                Log(await s.Load("load") + await s.Load(3) + await s.Own("own") + await s.Value<int>(5));
                await foreach (var x in s.All(6)) Log(x);
            }
        }
        """,
        new OracleOptions { IgnoresIterations = true });

    // `where T : string` can be inherited but not written: the override has no frame, and those of others reach it.
    [Fact]
    public void Constraints_that_can_only_be_inherited() => Check(
        """
        public abstract partial class Base<U> { [Coroutine] public abstract Coro<string> Same<T>(T x) where T : U; }
        public partial class Derived : Base<string> { [Coroutine] public override async Coro<string> Same<T>(T x) { await Step("same"); return x + "!"; } }
        public partial class Numbers : Base<int[]> { [Coroutine] public override async Coro<string> Same<T>(T x) { await Step("same"); return x.Length + "!"; } }
        public static partial class Program { [Coroutine] public static async Coro Run() { Base<string> b = new Derived(); Log(await b.Same("x")); Log(await new Derived().Same("y")); Log(await new Numbers().Same(new[] { 1 })); } }
        """,
        new OracleOptions { AllowsCompilerMachines = true });

    [Fact]
    public void Coroutines_of_readonly_structs_from_ordinary_code() => Check(
        """
        public readonly partial struct Whole { readonly int _x; public Whole(int x) => _x = x; [Coroutine] public async Coro F() { await Step("whole"); Log(_x); } }
        public partial struct Part { public int X; [Coroutine] public readonly async Coro G(int n) { await Step("part"); Log(X + n); } [Coroutine] public async Coro H() { X++; await Step("changed"); Log(X); } }
        public readonly partial struct Generic<T> { readonly T _x; public Generic(T x) => _x = x; [Coroutine] public async Coro F<U>(U u) { await Step("generic"); Log(_x); Log(u); } }
        public readonly partial record struct Record(int X) { [Coroutine] public async Coro F() { await Step("record"); Log(X); } }
        public partial record struct Changing(int X) { [Coroutine] public readonly async IAsyncEnumerable<int> F() { await Step("items"); yield return 1; } }
        public partial struct Outer<T> { public partial struct Inner { public T X; [Coroutine] public readonly async Coro F() { await Step("inner"); Log(X); } } }
        public static partial class Program
        {
            static readonly Part s_part = new() { X = 8 };
            public static Coro Enter() => Collect(new Whole(1).F(), new Part { X = 2 }.G(3), Changed(), new Generic<string>("t").F(4), new Record(5).F(), s_part.G(1), s_part.H(), Closed(6), new Outer<int>.Inner { X = 9 }.F(), Maybe(new Whole(10)));
            static Coro Changed() { var part = new Part { X = 20 }; var coro = part.H(); part.X = 30; return coro; }
            static Coro Closed<T>(in T x) => new Generic<T>(x).F(x);
            static Coro Maybe(Whole? whole) { foreach (ref readonly var item in new ReadOnlySpan<Whole>([whole!.Value])) return item.F(); return default; }
            [Coroutine] public static async Coro Collect(params Coro[] all) { foreach (var coro in all) await coro; await foreach (var x in new Changing(7).F()) Log(x); }
            [Coroutine] public static async Coro Run() => await Step("run");
        }
        """,
        new OracleOptions { IgnoresIterations = true });

    [Fact]
    public void Coroutines_in_variant_interfaces() => Check(
        """
        public partial interface ISource<out T> { T Value { get; } [Coroutine] async Coro<string> Describe() => await Get("source of " + Value); [Coroutine] static async Coro<int> Static() => await Get(3); [Coroutine] Coro<int> Count(int n = 2); }
        public partial interface ISink<in T> { void Put(T value); public partial interface INested { [Coroutine] async Coro<string> Say(string what = "nested") => await Get(what); } }
        public partial class Source : ISource<string>, ISink<object>, ISink<object>.INested { public string Value => "value"; public void Put(object value) { } [Coroutine] public async Coro<int> Count(int n) => await Get(n); }
        public static partial class Program
        {
            public static Coro Enter() => Run();
            [Coroutine] public static async Coro Run() { ISource<object> s = new Source(); Log(await s.Describe()); Log(await ISource<int>.Static()); Log(await s.Count()); ISink<object>.INested n = new Source(); Log(await n.Say()); }
        }
        """,
        new OracleOptions { AllowsCompilerMachines = true });

    [Fact]
    public void Obsolete_members_in_obsolete_coroutines() => Check(
        """
        [Obsolete("no", true)] public class Gone { public int N = 1; public static implicit operator int(Gone gone) => gone.N; }
        public partial class Old
        {
            [Obsolete("no", true)] static int Never() => 1;
            [Obsolete("no", true)] [Coroutine] public async Coro<int> Error(Gone gone) { await Step("error"); var other = new Gone(); await Step("more"); return Never() + gone.N + other + (await Of<Gone>(gone)).N; }
            [Obsolete] [Coroutine] public static async Coro<int> Warning(int n = 2) { await Step("warning"); return Never() + n + await new Old().Error(new Gone()); }
            [Obsolete(DiagnosticId = "OLD1")] [Coroutine] static async IAsyncEnumerable<int> Items() { await Step("items"); yield return Never(); }
            [Obsolete] [Coroutine] public virtual async Coro<Gone> Of<T>(T x) where T : Gone { await Step("of"); return x; }
            [Obsolete("no", true)] public virtual int Reached() => 11;
            [Obsolete] [Coroutine] public static async Coro Sum() { await foreach (var n in Items()) Log(n); await Coro.Gather(Warning(), new Old().Error(new Gone())); }
        }
        public partial class Older : Old { [Obsolete("no", true)] [Coroutine] public async Coro<int> Base() => await Get(base.Reached()); [Obsolete] [Coroutine] public override async Coro<Gone> Of<T>(T x) { await Step("older"); return await base.Of(x); } }
        [Obsolete("no", true)] public partial class Whole { static Gone s_gone = new(); [Coroutine] public static async Coro<Gone> Run() { await Step("whole"); return s_gone; } }
        public static partial class Program
        {
            [Obsolete] public static Coro Enter() { Log(new Older().Of(new Gone()).ToString() == ""); return Start(Whole.Run(), new Old().Error(new Gone())); }
            [Obsolete] [Coroutine] static async Coro Start(Coro<Gone> gone, Coro<int> error) { Log((await gone).N); Log(await error); Log(await new Older().Base()); await Run(); }
            #pragma warning disable CS0612
            [Coroutine] public static async Coro Run() { Log(await Old.Warning()); await Old.Sum(); }
        }
        """,
        new OracleOptions { IgnoresIterations = true });

    [Fact]
    public void Attributes_that_make_a_context() => Check(
        """
        using System.Diagnostics.CodeAnalysis;
        using System.Runtime.Versioning;
        [Experimental("EXP1")] public class New { public static int Value => 4; }
        public partial class Uses
        {
            [Experimental("EXP2")] [Coroutine] public static async Coro<int> Try(int n = 1) { await Step("try"); return New.Value + n; }
            [RequiresUnreferencedCode("trim")] [RequiresDynamicCode("code")] [Coroutine] public virtual async Coro<int> Require() { await Step("require"); return 5; }
            [SupportedOSPlatform("linux")] [UnsupportedOSPlatform("windows")] [RequiresPreviewFeatures] [Coroutine] public async Coro<int> Platform() => await Get(6);
            [System.Diagnostics.DebuggerStepThrough] [System.Diagnostics.DebuggerNonUserCode] [ExcludeFromCodeCoverage(Justification = "\"x\"")] [UnconditionalSuppressMessage("Trimming", "IL2026:x", Justification = null)] [Coroutine] public async Coro<int> Debug() => await Get(7);
            [SkipLocalsInit] [Coroutine] public async IAsyncEnumerable<int> Items() { Span<int> s = stackalloc int[2]; s.Clear(); int first = s[0]; await Step("items"); yield return first; }
            [CLSCompliant(false)] [Coroutine] public unsafe async Coro<int> Pointers(List<int*[]> list, delegate*<int>[]? more = null) => list.Count;
        }
        public unsafe partial interface IPointers { [Coroutine] Coro<int> Count(int*[] list, int n = 3); }
        public partial class Pointers : IPointers { [Coroutine] public unsafe async Coro<int> Count(int*[] list, int n) => list.Length + n; }
        public partial class More : Uses { [RequiresUnreferencedCode("trim")] [RequiresDynamicCode("code")] [Coroutine] public override async Coro<int> Require() => await base.Require() + 1; }
        public static partial class Program
        {
            public static Coro Enter() => Run();
            #pragma warning disable EXP1, EXP2
            [Coroutine] public static async Coro Run() { Log(await Uses.Try()); Log(await new More().Require()); Log(await new Uses().Platform()); Log(await new Uses().Debug()); await foreach (var x in new Uses().Items()) Log(x); await Coro.Gather(Uses.Try(2), new More().Require()); await Pointed(); }
            static unsafe CoroTask<(int, int)> Pointed() => Coro.Gather(new Uses().Pointers(new()), ((IPointers)new Pointers()).Count(new int*[2]));
        }
        """,
        new OracleOptions { IgnoresIterations = true });

    [Fact]
    public void Constraints_that_others_cannot_see() => Check(
        """
        public partial class Holder
        {
            private class Hidden { public virtual string Name => "hidden"; }
            private sealed class Own : Hidden { public override string Name => "own"; }
            [Coroutine] private static async Coro<string> Name<T>(T? unused = default) where T : Hidden, new() { await Step("name"); return new T().Name; }
            public static Coro<string> Call() => Name<Own>();
            private partial class Inner<T> where T : Hidden, new() { [Coroutine] public async Coro<string> Name() => await Holder.Name<T>(); }
            public static Coro<string> CallInner() => new Inner<Hidden>().Name();
        }
        public static partial class Program
        {
            public static Coro Enter() => Run();
            [Coroutine] public static async Coro Run() { Log(await Holder.Call()); Log(await Holder.CallInner()); }
        }
        """,
        new OracleOptions { AllowsCompilerMachines = true });

    [Fact]
    public void Attributes_of_local_functions() => CheckBody(
        """
                Logged(1);
                Gone(2);
                await Step("between");
                int n = await Get(3);
                Log(Old(4) + n);
                [System.Diagnostics.Conditional("DEBUG_LOG")] static void Logged(int x) => Log("logged " + x);
                [System.Diagnostics.Conditional("NOTHING")] static void Gone(int x) => Log("gone " + x);
                [Obsolete] [MethodImpl(MethodImplOptions.NoInlining)] int Old([System.Runtime.InteropServices.Optional] int x) => Never() + x + n;
        """,
        "[Obsolete(\"no\", true)] static int Never() => 1;");

    [Fact]
    public void Bodies_that_use_file_types() => Check(
        """
        using H = Helper;
        using static State;
        using ListOfStates = System.Collections.Generic.List<State>;
        using Text = System.Text.StringBuilder;
        public static partial class Program
        {
            [Coroutine] public static async Coro Run()
            {
                Log(new Text("text").Append(await Named()).ToString());
                Log(await Helped(1));
                Log(await Made(2));
                Log(await Matched(3));
                Log(await Caught());
                Log(await Extended("x"));
                Log(await Looped(new Three()));
                Log(await Taken(new Three()));
                Log(await Queried(new Three()));
                Log(await Awaited(TimeSpan.Zero));
                Log(await Listed());
                Log(await Lambda());
                Log(await Own.Constant());
                Log(await Positional(new Three()));
                Log(await Generic());
                Log(await Free());
            }

            [Coroutine] static async Coro<int> Named() => await Get(H.Number) + Zero() + new ListOfStates().Count;
            [Coroutine] static async Coro<int> Helped(int n) => Helper.Twice(await Get(n)) + Helper.Number;
            [Coroutine] static async Coro<int> Made(int n) { var state = new State(n); await Step("made"); return state.N; }
            [Coroutine] static async Coro<string> Matched(object o) { await Step("matched"); return o switch { State s => "state" + s.N, Kind.A => "a", _ => "none" }; }
            [Coroutine] static async Coro<string> Caught() { try { await Step("try"); throw new Failure(); } catch (Failure) { return "caught"; } }
            [Coroutine] static async Coro<string> Extended(string s) => (await Get(s)).Shout();
            [Coroutine] static async Coro<int> Looped(Three three) { int sum = 0; foreach (var n in three) sum += await Get(n); return sum; }
            [Coroutine] static async Coro<int> Taken(Three three) { await Step("taken"); var (a, b) = three; foreach (var (c, d) in new[] { three }) a += c + d; return a * b; }
            [Coroutine] static async Coro<int> Queried(Three three) { await Step("queried"); return from n in three select n + 1; }
            [Coroutine] static async Coro<string> Awaited(TimeSpan span) { await span; return "awaited"; }
            [Coroutine] static async Coro<int> Listed() { await Step("listed"); return new Bag { 1, { 2, 3 } }.Sum; }
            [Coroutine] static async Coro<int> Lambda() { await Step("lambda"); Func<int, int> f = n => { int Local() => Helper.Twice(n); return Local(); }; return f(4); }
            [Coroutine] static async Coro<bool> Positional(Three three) { await Step("positional"); return three is (1, 2); }
            [Coroutine] static async Coro<int> Generic() => await Count<State>(await Get(3));
            [Coroutine] static async Coro<int> Count<T>(int n) => await Get(n + typeof(T).Name.Length) - typeof(T).Name.Length;
            [Coroutine] static async Coro<int> Free(int n = Helper.Number) => await Get(n);
        }

        public partial class Own { private static int Peek() => Helper.Twice(1); [Coroutine] public static async Coro<int> Constant() { await Step("own"); return Peek(); } }
        public class Three { }
        public class Bag : System.Collections.IEnumerable { public int Sum; public System.Collections.IEnumerator GetEnumerator() => throw null!; public void Add(int n) => Sum += n; }
        file record State(int N) { public static int Zero() => 0; }
        file enum Kind { A }
        file class Failure : Exception { }
        file static class Helper
        {
            public const int Number = 5;
            public static int Twice(int n) => 2 * n;
            public static string Shout(this string s) => s + "!";
            public static IEnumerator<int> GetEnumerator(this Three three) { yield return 1; yield return 2; }
            public static void Deconstruct(this Three three, out int a, out int b) { a = 1; b = 2; }
            public static T Select<T>(this Three three, Func<int, T> f) => f(6);
            public static System.Runtime.CompilerServices.TaskAwaiter GetAwaiter(this TimeSpan span) => Task.Delay(span).GetAwaiter();
            public static void Add(this Bag bag, int a, int b) => bag.Sum += a * b;
        }
        """,
        new OracleOptions { AllowsCompilerMachines = true });
}
