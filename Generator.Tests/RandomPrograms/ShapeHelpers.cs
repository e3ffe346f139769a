namespace CoroGen.Generator.Tests.RandomPrograms;

/// <summary>The types and methods that shaped programs use, beside the prelude of the oracle and the helpers of all random programs.</summary>
internal static class ShapeHelpers
{
    public const string Text = """
        global using static ShapeFunctions;
        using System.Diagnostics;
        using System.Diagnostics.CodeAnalysis;

        public static class ShapeArithmetic
        {
            public static int Max(int a, int b) => a > b ? a : b;
        }

        public static class Totals
        {
            public static int Sum;
        }

        public static partial class ShapeFunctions
        {
            [Conditional("LOCAL_ON")] public static void WhenLocal(int value) => Log("local " + value);
            [Conditional("DEBUG_LOG")] public static void WhenProject(int value) => Log("project " + value);

            public static string Where(int value, [CallerMemberName] string member = "", [CallerLineNumber] int line = 0, [CallerArgumentExpression(nameof(value))] string text = "", [CallerFilePath] string file = "") =>
                $"{value} {member} {line} {text} {file}";

            public static T Located<T>(this T value, [CallerMemberName] string member = "", [CallerLineNumber] int line = 0)
            {
                Log($"{member} {line}");
                return value;
            }

            public static int SetOut(out int value) { value = 7; return 1; }
            public static int ByIn(in int a, int b) { Log($"in {a} {b}"); return a + b; }
            public static int Added(ref int a, int b) { Log($"ref {a} {b}"); return a += b; }
            public static string Wide(in long a, int b) => $"wide {a} {b}";
            public static string Perhaps(in int? a, int b) => $"perhaps {a} {b}";
            public static string Boxed(in object a, int b) => $"boxed {a} {b}";
            [Coroutine] public static async Coro<int> Changed(Vec[] items) { await Coro.Yield(); items[0].X += 10; items[1].X += 20; Log("changed"); return items[0].X; }
            public static int Told(int value) { Log("told " + value); return value; }
            public static Yard? Reach(Yard? yard, int number) { Log("reach " + number); return number == 0 ? null : yard; }
            [Coroutine] public static async Coro<Yard?> ReachLater(Yard? yard, int number) { await Coro.Yield(); if (yard is not null) yard.Vec.X += 3; return Reach(yard, number); }
            [Coroutine] public static async Coro<int?> MaybeLater(int number) { await Coro.Yield(); Log("maybe " + number); return number == 0 ? null : number; }
            public static int Weighed(Coin coin, int b) { Log($"weighed {coin.Units} {b}"); return coin.Units; }
            public static int WeighedByIn(in Coin coin, int b) => Weighed(coin, b);
            public static int SumOf(ReadOnlySpan<int> items) { var sum = 0; foreach (var item in items) sum += item; return sum; }
            public static string Handle(ToldHandler handler) => handler.End();
            public static ToldSequence.Enumerator GetEnumerator(this ToldSequence sequence, [CallerMemberName] string member = "", [CallerLineNumber] int line = 0)
            {
                Log($"enumerates {member} {line}");
                return new(sequence.Count);
            }
        }

        public readonly struct Coin(int units)
        {
            public int Units => units;
            public static Coin operator +(in Coin left, in Coin right) => new(left.Units * 10 + right.Units);
            public static implicit operator Coin(int units) { Log("coin " + units); return new(units); }
        }

        public class Yard(int field = 1)
        {
            public int Field = field;
            public int? Maybe;
            public Vec Vec;
            public Vec[] Vecs = new Vec[2];
            public (Vec A, int B) Both;
            public Yard? Next;
            public int Value { get { Log("get"); return Field; } set { Log("set " + value); Field = value; } }
            public int this[int i] { get { Log("get " + i); return Field; } set { Log($"set {i} {value}"); Field = value; } }
            public override string ToString() => $"{Field} {Maybe} {Vec.X} {Vecs[0].X} {Vecs[1].X} {Both.A.X} {Next}";
        }

        public struct Vec
        {
            public int X;
            public Vec(int x) => X = x;
            public int Bump() => ++X;
            public int Tenth { get { Log("tenth"); return X / 10; } set { Log("tenth " + value); X = value * 10; } }
            public int Add(int n) { Log($"add {X} {n}"); return X += n; }
            public int this[int i] { get { Log($"vec[{i}]"); return X; } set { Log($"vec[{i}]={value}"); X = value; } }
        }

        public record Rec(int A, int B)
        {
            public int A { get; set; } = A;
            public int B { get; set; } = B;
            protected Rec(Rec other) { Log("clone"); A = other.A; B = other.B; }
            public int Touch(int value) { B = 99; return value; }
        }

        public record Sub(int A, int B, int C) : Rec(A, B);

        public record struct RecStruct(int A, int B)
        {
            public int Touch(int value) { B = 99; return value; }
        }

        public struct Located
        {
            public string Where;
            public Located([CallerMemberName] string member = "", [CallerLineNumber] int line = 0) => Where = member + line;
        }

        public class Told
        {
            public string this[int i, [CallerMemberName] string member = "", [CallerLineNumber] int line = 0]
            {
                get => $"{i} {member} {line}";
                set => Log($"{i} {member} {line} {value}");
            }
        }

        public class ToldSequence(int count)
        {
            public int Count => count & 3;
            public struct Enumerator(int count) { private int _n; public int Current => _n; public bool MoveNext() => _n++ < count; }
        }

        public class ToldCollection : IEnumerable<int>
        {
            private readonly List<string> _items = [];
            public void Add(int value, [CallerMemberName] string member = "", [CallerLineNumber] int line = 0) => _items.Add($"{value} {member} {line}");
            public IEnumerator<int> GetEnumerator() => throw new NotSupportedException();
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw new NotSupportedException();
            public override string ToString() => string.Join("|", _items);
        }

        public class ToldQuery
        {
            private string _text = "";
            public ToldQuery Where(Func<int, bool> filter, [CallerMemberName] string member = "", [CallerLineNumber] int line = 0) { _text += $"{filter(3)} {member} {line}"; return this; }
            public ToldQuery Select(Func<int, int> map, [CallerMemberName] string member = "") { _text += map(4) + member; return this; }
            public override string ToString() => _text;
        }

        [InterpolatedStringHandler]
        public struct ToldHandler
        {
            private string _text;
            public ToldHandler(int literal, int holes, [CallerMemberName] string member = "") => _text = member;
            public void AppendLiteral(string text, [CallerLineNumber] int line = 0) => _text += text + line;
            public void AppendFormatted<T>(T value, [CallerMemberName] string member = "") => _text += value + member;
            public string End() => _text;
        }

        public class ToldAsyncDisposable
        {
            public ValueTask DisposeAsync([CallerMemberName] string member = "", [CallerLineNumber] int line = 0) { Log($"disposes {member} {line}"); return default; }
        }

        public ref struct ToldDisposable
        {
            public void Dispose([CallerMemberName] string member = "", [CallerLineNumber] int line = 0) => Log($"disposes {member} {line}");
        }

        public class ToldAsyncSequence
        {
            public Enumerator GetAsyncEnumerator(CancellationToken token = default, [CallerMemberName] string member = "") { Log("enumerates " + member); return new(); }
            public class Enumerator
            {
                private int _n;
                public int Current => _n;
                public ValueTask<bool> MoveNextAsync([CallerMemberName] string member = "") { Log("moves " + member); return new(_n++ < 2); }
                public ValueTask DisposeAsync([CallerMemberName] string member = "") { Log("disposes " + member); return default; }
            }
        }

        public ref struct Counted(int count) : IDisposable
        {
            private readonly int[] _items = new int[count];
            private int _n;
            public Counted GetEnumerator() => this;
            public bool MoveNext() => _n++ < _items.Length;
            public ref int Current => ref _items[_n - 1];
            void IDisposable.Dispose() => Log("counted");
        }

        [InlineArray(3)]
        public struct Three3
        {
            private int _first;
            public Three3(int value) => this[1] = value;
            public override string ToString() => $"three {this[1]}";
        }

        public class Numbers
        {
            public byte B = 1;
            public short S = 2;
            public float F = 3;
            public int I = 4;
            public byte P { get; set; } = 5;
            public byte[] A = [6, 7];
        }

        public class Inits
        {
            private readonly string _name = "";
            public required int Needed { get; init; }
            public string Text { get; init; } = "";
            public List<int> Items { get; init; } = [];
            public Node Inner { get; init; } = new("inner");
            public Vec Point { get; init; }
            public int this[int i] { get => i; init { Log($"init[{i}]={value}"); _name += value; } }
            public override string ToString() => $"{Needed} {Text} {string.Join(",", Items)} {Inner.Field} {Point.X} {_name}";
        }

        public class Source
        {
            public event Action<int>? Raised;
            public void Raise(int value) => Raised?.Invoke(value);
        }

        [Obsolete("gone", true)]
        public class Outdated
        {
            public int P { get; set; } = 3;
            public static int Never(int value) => value;
        }

        public partial class Parent
        {
            private int _value = 7;
            public int Hidden = 1;
            public virtual int Optional(int a, int b = 5, string c = "c") { Log($"optional {a} {b} {c}"); return a + b; }
            public virtual int Many(params int[] items) => items.Length;
            public virtual string Caller(int a, [CallerMemberName] string by = "", [CallerLineNumber] int line = 0) => $"{a} {by} {line}";
            public virtual ref int ByRef() => ref _value;
            public virtual ref int RefProperty => ref _value;
            public virtual T Same<T>(T value) { Log(typeof(T).Name); return value; }
            public virtual int this[int i] { get => i; set => Log($"[{i}] = {value}"); }
            public virtual event Action? Raised { add { Log("adds"); _raised += value; } remove => _raised -= value; }
            private Action? _raised;
            public void Raise() => _raised?.Invoke();
            public virtual int Plain(int a) => a;
            public virtual void Outs(out int a, in int b, ref int c) { a = b; c++; }
            public virtual int PrivateSet { get; private set; } = 3;
            public virtual int? Maybe { get; set; }
            public virtual (int A, string B) Tuple((int X, int Y) pair) => (pair.X, "tuple");
            [Coroutine] public virtual async Coro<int> Work(int a) { await Step("work"); return a; }
        }
        """;
}
