namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Local functions in coroutines.</summary>
public sealed class LocalFunctionTests : OracleTests
{
    [Fact]
    public void Async_and_generic_local_functions_in_loops() => CheckBody(
        """
        var list = new List<Func<Task<string>>>();
        for (int i = 0; i < 3; i++)
        {
            int sq = i * i;
            async Task<T> Loc<T>(T t) { await Task.CompletedTask; Log($"{i} {sq} {t}"); sq++; return t; }
            list.Add(() => Loc("s" + sq));
            Log(await Loc(i + 10));
            async Coro<T> CL<T>(T t) where T : struct { await Coro.Yield(); sq += 100; return t; }
            Log(await CL(sq));
        }
        foreach (var f in list) Log(await f());
        int Rec(int n) => n <= 0 ? 0 : n + Rec(n - 1);
        Log(Rec(await Get(4)));
        static async Coro<int> St(int n) => n == 0 ? 0 : n + await St(n - 1);
        Log(await St(3));
        """,
        options: new OracleOptions { AllowsCompilerMachines = true });

    [Fact]
    public void Local_functions_with_initializers() => CheckBody("""
        var host = new Host();
        await host.Work();
        """, types: """
        public partial class Host
        {
            private int _field = 3;
            [Coroutine]
            public async Coro Work()
            {
                Node Make(int n) => new Node("made") { Value = _field, Field = n };
                await Get(1);
                Log(Make(L(5)).Field + Make(6).Value);
            }
        }
        """);

    [Fact]
    public void Nested_local_functions() => CheckBody("""
        int Outer(int n) { int Inner(int m) => m * 2; return Inner(n) + 1; }
        await Step("between");
        Log(Outer(L(4)));
        """);

    [Fact]
    public void Local_functions_that_nobody_calls() => CheckBody("""
        {
            string text = await Get("n");
            int Unused(int n) => (n, text).Item1;
        }
        """);

    [Fact]
    public void Local_functions() => CheckBody("""
        int factor = await Get(3);
        int Scale(int v) => v * factor;
        Log(Scale(2));
        factor = await Get(4);
        Log(Scale(2));
        static int Square(int v) => v * v;
        Log(Square(await Get(5)));
        int Fact(int n) => n <= 1 ? 1 : n * Fact(n - 1);
        Log(Fact(await Get(4)));
        T Same<T>(T value) => value;
        Log(Same(await Get("same")));
        void Change() { factor++; }
        Change();
        await Step("changed");
        Change();
        Log(factor);
        """);

    [Fact]
    public void Delegates_of_local_functions() => CheckBody("""
        await new Owner().Run(3);
        await Static(3);
        """, """
        partial class Owner
        {
            private int _count;
            private event Action? Changed;
            private int Next() => ++_count;

            [Coroutine]
            public async Coro Run(int size)
            {
                int n = await Get(size);
                void Inc() => n++;
                Action a = Inc, b = Inc;
                Log(a == b);
                Log(a.Equals(b) + " " + (a.GetHashCode() == b.GetHashCode()));
                Action many = null!;
                many += Inc;
                many += Inc;
                many -= Inc;
                many();
                Log(n);
                Changed += Inc;
                await Step("subscribed");
                Changed -= Inc;
                Log(Changed is null);
                int Own() => Next() + _count;
                Func<int> first = Own, second = Own;
                Log(first == second);
                Log(first() + second());
                int Both(int v) => v + n + Next();
                Func<int, int> both = Both;
                await Step("between");
                Log(both == Both);
                Log(both(1) + both(2));
                void Swap(ref int x, out int y, in int z) { y = x; x = z + n; }
                Change one = Swap, two = Swap;
                int left = 1;
                one(ref left, out int right, 5);
                Log(one == two);
                Log(left + " " + right);
                ref int Slot() => ref _count;
                Place place = Slot, other = Slot;
                place() = 50;
                Log(_count + " " + (place == other));
            }

            private delegate void Change(ref int x, out int y, in int z);

            private delegate ref int Place();
        }

        [Coroutine]
        static async Coro Static(int size)
        {
            int Zero() => 0;
            var d = Zero;
            await Step("kept");
            Log(d == Zero);
            Log(new HashSet<Func<int>> { Zero, Zero }.Count);
            T Same<T>(T value) where T : notnull => value;
            Func<int, int> same = Same, again = Same<int>;
            Func<string, string> text = Same;
            Log(same == again);
            Log(text("text") + same(3));
            var made = new List<Func<int, int>>();
            for (int i = 0; i < size; i++)
            {
                int copy = await Get(i * 10);
                int Add(int v)
                {
                    copy += v;
                    return copy + size + made.Count;
                }

                made.Add(Add);
                if (made[^1] == Add) Log("same");
                Func<Func<int, int>> inner = () => Add;
                Log(inner() == inner());
                Log(inner() == Add);
                T Pair<T>(T value) => copy > 0 ? value : Same(value);
                Func<int, int> pair = Pair;
                Log(pair(copy) + " " + (pair == Pair<int>));
                Func<int, int> Choose(bool which) => which ? Add : Pair;
                Log(Choose(true) == Add);
                Log(Choose(false) == pair);
            }

            Log(made.Distinct().Count());
            foreach (var one in made) Log(one(1));
            var task = Coro.CreateTask(Step("task"));
            void Done(CoroTask ended) => Log("done " + size);
            task.AddDoneCallback(Done);
            task.AddDoneCallback(Done);
            Log(task.RemoveDoneCallback(Done));
            task.AddDoneCallback(Done);
            await task;
            await Coro.Yield();
            size++;
        }
        """);

    [Fact]
    public void Async_local_functions() => CheckBody("""
        int total = 0;
        async Coro Add(int v)
        {
            await Step("add " + v);
            total += v;
        }

        await Add(1);
        await Add(await Get(2));
        Log(total);
        async Coro<int> Down(int n) => n == 0 ? 0 : n + await Down(await Get(n - 1));
        Log(await Down(3));
        async Task<int> Plain() { await Task.CompletedTask; return total; }
        Log(await Plain());
        """, options: new() { AllowsCompilerMachines = true });

    [Fact]
    public void Local_functions_in_loops_and_used_before_declared() => CheckBody("""
        var calls = new List<Func<int>>();
        for (int i = 0; i < 3; i++)
        {
            int copy = await Get(i * 10);
            calls.Add(Read);
            int Read() => copy++ + i;
        }

        Log(Later(1));
        foreach (var call in calls) Log(call() + call());
        await Step("after");
        int Later(int v) => v + calls.Count;
        Log(Later(2));
        """);
}
