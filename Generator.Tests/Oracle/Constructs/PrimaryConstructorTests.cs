using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Parameters of primary constructors, and what a readonly receiver lets its members do.</summary>
public sealed class PrimaryConstructorTests : OracleTests
{
    [Fact]
    public void Parameters_as_variables() => CheckBody("""
        await new Counter<string>(3, "t", new Pair(1, 2), (5, "tuple"), new int[] { 7, 8, 9 }).Work();
        """, types: """
        public partial class Counter<T>(int n, T t, Pair pair, (int A, string B) tuple, int[] items) where T : class
        {
            private static int Add(ref int x, int y) => x += y;
            private static int Read(in int x, int y) => x + y;
            private void Change() => n += 100;
            [Coroutine]
            private async Coro<int> Changed() { await Step("change"); n = 50; pair.X = 70; return 1; }
            [Coroutine]
            public async Coro Work()
            {
                await Get(1);
                Interlocked.Increment(ref n);
                Log(n);
                Log(Add(ref n, await Get(2)));
                Log(Read(in n, await Get(2)) + n);
                int.TryParse(await Get("7"), out n);
                ref int r = ref n;
                r++;
                Change();
                Log(n);
                pair.Bump();
                pair.X += await Get(2);
                pair.Y = await Get(9);
                Log(pair);
                Log(pair.X + await Changed() + pair.X);
                Log(n + await Changed() + n);
                tuple.A++;
                tuple.B += await Get("x");
                Log(tuple);
                (n, pair.X) = (await Get(4), 6);
                (tuple, var rest) = ((1, "d"), await Get(2));
                Log(n + pair.X + tuple.B + rest);
                items[1] += await Get(5);
                items[^1]++;
                Log(items);
                t = (await Get<T?>(null))!;
                t ??= (T)(object)await Get("new");
                Log(t);
                n++;
                n += n++ + await Get(n);
                Log(n);
                var copy = new { n, tuple.A };
                Log(copy);
                var named = (n, pair);
                Log(named.n + named.pair.X);
                Log(nameof(n));
            }
        }
        """);

    [Fact]
    public void Parameters_that_are_enumerators_and_delegates() => CheckBody("""
        var list = new List<int> { 1, 2, 3 };
        await new Walker(list.GetEnumerator(), x => x * 2, 4, null!).Work();
        """, types: """
        [InlineArray(4)]
        public struct Buffer { private int _element; }
        public partial record Base(int Number);
        public partial class Walker(List<int>.Enumerator all, Func<int, int> twice, int value, string @field)
        {
            private Buffer _mine;
            [Coroutine]
            public async Coro Work()
            {
                while (all.MoveNext()) Log(all.Current + await Get(1));
                Log(twice(2) + twice(await Get(3)) + twice.Invoke(1));
                twice += x => { Log("second " + x); return x; };
                Log(twice(await Get(5)));
                value = await Get(6);
                @field += value;
                Log(@field);
                _mine[1] = await Get(4);
                Log(_mine[1]);
                await new Held(new Buffer(), 5).Work();
            }
        }
        public partial class Held(Buffer buffer, dynamic anything)
        {
            [Coroutine]
            public async Coro Work()
            {
                buffer[2] = await Get(4);
                buffer[2]++;
                Log(buffer[2]);
                anything += await Get(2);
                Log((object)anything);
            }
        }
        """);

    [Fact]
    public void Parameters_of_structs() => CheckBody("""
        var plain = new Plain(3, new Pair(1, 1));
        Log(await plain.Work());
        Log(plain.Number + await new Fixed(4, new Pair(5, 5)).Work());
        Log(await new RecordFixed(4) { Other = 2 }.Work());
        Log(await new Half(4, new Pair(2, 2)).Work());
        """, types: """
        public partial struct Plain(int n, Pair pair)
        {
            public int Number => n;
            [Coroutine]
            public async Coro<string> Work()
            {
                n += await Get(2);
                Interlocked.Increment(ref n);
                pair.Bump();
                pair.X += await Get(5);
                return n + " " + pair;
            }
        }
        public readonly partial struct Fixed(int n, Pair pair)
        {
            private static int Read(in int x) => x;
            [Coroutine]
            public async Coro<string> Work()
            {
                await Get(1);
                Log(pair.Bump());
                Log(pair.Bump() + await Get(1) + pair.X);
                Log(Read(n) + Read(in n));
                return n + " " + pair;
            }
        }
        public readonly partial record struct RecordFixed(int Number)
        {
            private readonly int _second = Number * 2;
            public int Other { get; init; }
            [Coroutine]
            public async Coro<int> Work() => await Get(Number) + Other + _second;
        }
        public partial struct Half(int n, Pair pair)
        {
            [Coroutine]
            public readonly async Coro<string> Work()
            {
                await Get(1);
                Log(pair.Bump());
                Log(pair.Bump());
                Log(n + await Get(1));
                return pair.ToString();
            }
        }
        """, options: Ordinary);

    [Fact]
    public void Parameters_in_functions() => CheckBody("""
        await new Host(3, new Pair(1, 1)).Work();
        await foreach (var item in new Host(5, new Pair(2, 2)).Items()) Log(item);
        """, types: """
        public partial class Host(int n, Pair pair)
        {
            private event Action? Happened;
            [Coroutine]
            public async Coro Work()
            {
                await Get(1);
                int Plain(int z) => z + n;
                Log(Plain(1));
                Action act = () => { pair.Bump(); n++; };
                act();
                void Bump() { pair.Bump(); n *= 2; }
                Bump();
                Happened += Bump;
                Happened?.Invoke();
                Happened -= Bump;
                Log(Happened is null);
                async Coro<int> Later(int z) { await Coro.Yield(); return z + n; }
                Log(await Later(2));
                int Outer() { int Inner() => n + pair.X; return Inner() + Through(); }
                int Through() => Plain(4);
                Log(Outer());
                static int Alone(int z) => z;
                Log(Alone(n));
                T Generic<T>(T z) { n++; return z; }
                Log(Generic("g") + n);
                Func<int> late = () => { int Deep() => n; return Deep(); };
                Log(late() + await Get(1) + late());
                Log(string.Join(",", Enumerable.Range(0, 3).Where(x => x < n).Select(x => x + pair.Y)));
                Log(from x in new[] { 1, 2 } where x < n select x + n);
                string Named() => nameof(n) + nameof(Happened);
                Func<string> named = Named;
                Log(named());
            }
            [Coroutine]
            public async IAsyncEnumerable<int> Items()
            {
                int Plain(int z) => z + n;
                yield return Plain(1);
                await Step("between");
                void Bump() => pair.Bump();
                Action a = Bump;
                a();
                yield return pair.X;
            }
        }
        """, options: Iterating);

    [Fact]
    public void Pointers_as_parameters() => CheckBody("""
        await Start();
        """, members: """
        private static Coro Start()
        {
            unsafe
            {
                int* memory = (int*)System.Runtime.InteropServices.NativeMemory.AllocZeroed(8);
                return new Raw(memory, &Twice).Work();
            }
        }
        private static int Twice(int x) => x * 2;
        """, types: """
        public unsafe partial class Raw(int* memory, delegate*<int, int> twice)
        {
        }
        public partial class Raw
        {
            [Coroutine]
            public async Coro Work()
            {
                unsafe { *memory = 3; memory[1] = twice(4); }
                await Coro.Yield();
                unsafe { Log(*memory++); Log(memory[0]); memory--; Log(memory[0] + twice(1)); }
            }
        }
        """, options: Ordinary);

    [Fact]
    public void Readonly_methods_and_fields() => CheckBody("""
        var s = new Held { Pair = new Pair(1, 1), Number = 4 };
        Log(await s.Work());
        Log(s.Pair);
        Log(await new Outer().Work());
        """, types: """
        public partial struct Held
        {
            public Pair Pair;
            public int Number;
            private static int Read(in int x, int y) => x + y;
            public int Raise() => ++Number;
            [Coroutine]
            public readonly async Coro<string> Work()
            {
                Log(Pair.Bump());
                Log(Pair.Bump());
                await Get(1);
                Log(this.Pair.Bump());
                Log(Raise() + this.Raise() + Number);
                Log(Read(Number, await Get(1)) + Read(in Number, 2));
                Log(Pair.Bump() + await Get(2) + Pair.Bump());
                Log(ToString() + this.Number);
                return Pair + " " + Number;
            }
            public override readonly string ToString() => "held" + Number;
        }
        public struct Inner { public Pair Pair; public int Set(int a) { Pair.X += a; return Pair.X; } }
        public partial class Outer
        {
            private readonly Inner _inner = new();
            private Inner _free = new();
            [Coroutine]
            public async Coro<string> Work()
            {
                Log(_inner.Pair.Bump());
                Log(_inner.Set(await Get(2)) + _inner.Pair.Bump());
                Log(_free.Set(await Get(2)) + _free.Pair.Bump());
                return _inner.Pair + " " + _free.Pair;
            }
        }
        """, options: Ordinary);

    private static OracleOptions Ordinary => OracleOptions.Default;

    private static OracleOptions Iterating => OracleOptions.Default with { AllowsCompilerMachines = true, IgnoresIterations = true };

    [Fact]
    public void Primary_constructors_of_every_kind_of_type() => CheckBody(
        """
        var s = new PS(1, "n"); Log(await s.Work(2)); Log(s.Peek()); Log(await s.Work(3)); Log(s.Peek());
        var c = new PCl<int>(3, [1, 2]); Log(await c.Work()); Log(await c.Work());
        PS[] arr = [s]; Log(await arr[0].Work(1)); Log(arr[0].Peek());
        Log(await new PR(4, "q").Work());
        Log(await new PSub(5).Both());
        """,
        types: """
        public partial struct PS(int count, string name) { [Coroutine] public async Coro<string> Work(int n) { count += n; await Step(name); count += await Get(n); Func<string> f; var copy = this; f = () => copy.Peek(); return name + count + f(); } public readonly string Peek() => name + count; }
        public partial class PCl<T>(int n, List<T> list) where T : struct { int _n = n; [Coroutine] public async Coro<string> Work() { n++; Func<int> f = () => n++ + list.Count; list.Add(await Get(default(T))); return $"{f()} {n} {_n} {list.Count}"; } }
        public partial record struct PR(int A, string B) { [Coroutine] public async Coro<string> Work() { A += await Get(2); return A + B + this; } }
        public partial class PBase(int x) { [Coroutine] public virtual async Coro<int> V() => x + await Get(1); }
        public partial class PSub(int x) : PBase(x * 2) { [Coroutine] public override async Coro<int> V() => x + await base.V(); [Coroutine] public async Coro<int> Both() => await V() + await base.V() + x++; }
        """);

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
}
