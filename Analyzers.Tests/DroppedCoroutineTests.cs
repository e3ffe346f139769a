using CoroGen.Analyzers.Tests.Testing;
using CoroGen.CodeFixes;
using Microsoft.CodeAnalysis;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0004.</summary>
public class DroppedCoroutineTests : FixTest<DroppedCoroutineAnalyzer, RunCoroutineFix>
{
    [Fact]
    public async Task A_statement_that_makes_a_coroutine_drops_it() => await Reports("""
        class Work
        {
            static async Coro F() => await Coro.Yield();
            static async Coro<int> G() { await Coro.Yield(); return 1; }
            static async Coro<Coro> Nested() { await Coro.Yield(); return F(); }
            Work? next;
            async Coro H() => await Coro.Yield();
            async Coro M(Func<Coro> f, Func<Coro>? maybe)
            {
                [|F()|];
                [|G()|];
                [|Coro.Sleep(1)|];
                [|f()|];
                [|maybe?.Invoke()|];
                [|next?.next!.H()|];
                [|await Nested()|];
                for ([|F()|]; ; [|G()|], [|F()|]) { }
            }
        }
        """);

    [Fact]
    public async Task An_iterator_that_nobody_enumerates_is_dropped() => await Reports("""
        partial class Work
        {
            [Coroutine] static async IAsyncEnumerable<int> F() { await Coro.Yield(); yield return 1; }
            static async IAsyncEnumerable<int> Plain() { await Task.Yield(); yield return 1; }
            [Coroutine] async Coro M()
            {
                [|F()|];
                _ = [|F()|];
                var never = [|F()|];
                var used = F();
                await foreach (var x in used) { }
                await foreach (var x in F()) { }
                Plain();
                await using var e = F().GetAsyncEnumerator();
            }
        }
        """);

    [Fact]
    public async Task A_task_that_only_makes_it_drops_it()
    {
        var diagnostics = await Reports("""
            class Work
            {
                static async Coro<int> G() { await Coro.Yield(); return 1; }
                static async Task<Coro<int>> Made() { await Task.Yield(); return G(); }
                async Coro M()
                {
                    [|Task.Run(() => G())|];
                    _ = [|Task.Factory.StartNew(() => G())|];
                    await (await Task.Run(() => G()));
                    Task<Coro<int>> kept = Task.Run(() => G());
                    await await kept;
                    _ = Task.Run(() => 1);
                    Made();
                }
            }
            """);

        Assert.Equal(
            "This coroutine is never awaited, so it never runs; what Task.Run calls only makes it: await it on the loop, or use EventLoop.RunCoroutineThreadSafe",
            diagnostics[0].GetMessage(null));
        await Offers("class Work { void M(Func<Coro> f) { [|Task.Run(f)|]; } }");
    }

    [Fact]
    public async Task A_discard_drops_it() => await Reports("""
        class Work
        {
            static async Coro<int> G() { await Coro.Yield(); return 1; }
            void M(bool b, Coro<int>? maybe)
            {
                _ = [|G()|];
                _ = ([|G()|]);
                _ = [|b ? G() : G()|];
                _ = [|b switch { true => G(), _ => G() }|];
                _ = [|maybe ?? G()|];
            }
        }
        """);

    [Fact]
    public async Task Expression_bodies_without_a_result_drop_it() => await Reports("""
        class Work
        {
            static async Coro F() => await Coro.Yield();
            void M() => [|F()|];
            async Coro N() => [|F()|];
            async Task O() => [|F()|];
            Work() => [|F()|];
            int P { set => [|F()|]; }
            void Q(List<int> list)
            {
                Action a = () => [|F()|];
                list.ForEach(x => [|F()|]);
                void Local() => [|F()|];
                Func<Task> t = async () => [|F()|];
            }
        }
        """);

    [Fact]
    public async Task A_local_that_is_never_read_drops_it() => await Reports("""
        class Work
        {
            static async Coro F() => await Coro.Yield();
            static async Coro<int> G() { await Coro.Yield(); return 1; }
            async Coro M(bool b)
            {
                var one = [|F()|];
                Coro<int> two = [|G()|], three = G();
                await three;
                three = [|G()|];
                Coro four;
                four = [|F()|];
                Coro five = F();
                await five;
                if (b) five = [|F()|];
                while (b)
                {
                    Coro six = F();
                    await six;
                    six = [|F()|];
                }
            }
        }
        """);

    [Fact]
    public async Task A_local_that_is_not_read_on_some_path_drops_it()
    {
        var diagnostics = await Reports("""
            class Work
            {
                static async Coro F() => await Coro.Yield();
                static async Coro<int> G() { await Coro.Yield(); return 1; }
                static async Coro Early(bool late) { var f = [|F()|]; if (late) return; await f; }
                static async Coro Choice(bool now) { Coro f = [|F()|]; if (now) await f; else await Coro.Yield(); }
                static async Coro<int> Value(int n) { var g = [|G()|]; Console.WriteLine(n > 1 ? "many" : "one"); if (n > 2) Console.WriteLine(); switch (n) { case 0: return await g; default: return 1; } }
                static async Coro Loop(int n) { var f = [|F()|]; while (n-- > 0) { if (n == 3) { await f; return; } } }
                static async Coro Condition(bool a, bool b) { var g = [|G()|]; if (a && await g > 0 || b) await Coro.Yield(); }
                static async Coro Tried(bool late) { var f = [|F()|]; try { if (late) return; await f; } finally { await Coro.Yield(); } }
            }
            """);

        Assert.Equal(
            "This coroutine is never awaited on some paths, so it never runs; make it where 'f' is used",
            diagnostics[0].GetMessage(null));
    }

    [Fact]
    public async Task A_local_that_is_read_on_every_path_is_fine() => await ReportsNothing("""
        class Work
        {
            static async Coro F() => await Coro.Yield();
            static async Coro<int> G() { await Coro.Yield(); return 1; }
            static async Coro Both(bool now) { var f = F(); if (now) await f; else f.Forget(); }
            static async Coro Thrown(bool bad) { var f = F(); if (bad) throw new InvalidOperationException(); await f; }
            static async Coro Handled(bool late) { var f = F(); try { if (late) return; await Coro.Yield(); } finally { await f; } }
            static async Coro Caught() { var f = F(); try { await Coro.Yield(); } catch (InvalidOperationException) { await f; } }
            static async Coro Captured(bool late) { var f = F(); Func<Coro> later = () => f; if (late) return; await later(); }
            static async Coro Endless() { var f = F(); while (true) { await Coro.Sleep(1); if (Environment.TickCount > 3) { await f; return; } } }
            static Coro Given(bool late) { var f = F(); return late ? f : F2(f); }
            static Coro F2(Coro f) => f;
            static async Coro Assigned(bool late) { Coro f = F(); if (late) { await f; f = F(); } await f; }
            static async Coro Nothing(bool late) { var f = Coro.Completed; var g = Coro.FromResult(1); if (late) return; await f; await g; }
            static async Coro Guarded(object o) { var g = G(); if (o is string s && s.Length > await g) return; else if (o is not string) await g; }
            static async Coro Twice(bool a) { var f = F(); if (a) await f; await Coro.Yield(); if (!a) await f; }
            static async Coro Using(bool late) { var f = F(); using var file = new System.IO.MemoryStream(); await f; if (late) return; await Coro.Yield(); }
        }
        """);

    [Fact]
    public async Task Top_level_statements_are_analyzed() => await Reports("""
        var x = [|F()|];
        [|F()|];
        static async Coro F() => await Coro.Yield();
        """, OutputKind.ConsoleApplication);

    [Fact]
    public async Task A_field_that_nothing_reads_drops_it() => await Reports("""
        partial class Work
        {
            private Coro pending = [|Coro.Sleep(1)|];
            private static Coro<int> s_number;
            static async Coro F() => await Coro.Yield();
            static async Coro<int> G() { await Coro.Yield(); return 1; }
            void M(bool b)
            {
                pending = [|F()|];
                if (b) this.pending = [|F()|];
                s_number = [|G()|];
                Work.s_number = [|G()|];
            }
        }
        """);

    [Fact]
    public async Task A_field_that_something_may_read_is_fine() => await ReportsNothing("""
        partial class Work
        {
            private Coro read, elsewhere, nested, passed, captured, copied;
            internal Coro seen;
            protected Coro inherited;
            [NonSerialized] private Coro marked;
            static async Coro F() => await Coro.Yield();
            void M()
            {
                read = F();
                elsewhere = F();
                nested = F();
                passed = F();
                captured = F();
                seen = F();
                inherited = F();
                marked = F();
                var other = copied = F();
                Take(ref passed);
                Func<Coro> later = () => captured;
                Coro.CreateTask(other);
            }
            async Coro N() => await read;
            void Take(ref Coro coro) { }
            class Inner { Coro Get(Work work) => work.nested; }
        }
        partial class Work { Coro Elsewhere() => elsewhere; }
        """);

    [Fact]
    public async Task A_coroutine_that_is_assigned_to_a_member_of_what_may_be_null_is_fine() => await ReportsNothing("""
        class Holder
        {
            public Coro Kept;
            public Holder? Next;
            public Coro Property { get; set; }
            public Coro this[int index] { set { } }
        }
        class Work
        {
            static async Coro F() => await Coro.Yield();
            void M(Holder? holder)
            {
                holder?.Kept = F();
                holder?.Property = F();
                holder?.Next?.Property = F();
                holder?[0] = F();
            }
        }
        """);

    [Fact]
    public async Task A_field_that_is_seen_by_other_means_is_fine() => await ReportsNothing("""
        ref struct Window
        {
            private ref Coro place;
            public Window(ref Coro coro) => place = ref coro;
            void Set() { place = Lib.F(); }
        }
        [System.Runtime.CompilerServices.InlineArray(4)]
        struct Four { private Coro first; public void M() { first = Lib.F(); } }
        static class Lib { public static async Coro F() => await Coro.Yield(); }
        """);

    [Fact]
    public async Task Used_coroutines_are_fine() => await ReportsNothing("""
        class Work
        {
            Coro field;
            static async Coro F() => await Coro.Yield();
            static async Coro<int> G() { await Coro.Yield(); return 1; }
            Coro Returned() => F();
            async Coro M(Coro parameter)
            {
                await F();
                _ = await G();
                int n = await G();
                Coro.CreateTask(F());
                _ = Coro.CreateTask(F());
                var task = Coro.CreateTask(G());
                Coro.Run(F());
                field = F();
                this.field = F();
                _ = parameter;
                _ = field;
                var list = new List<Coro> { F() };
                list.Add(F());
                Func<Coro> f = () => F();
                Coro unset = default;
                Coro kept = F();
                list.Add(kept);
                Coro captured = F();
                Action capture = () => list.Add(captured);
                Coro copy = kept;
                unset = default;
                using var x = Make(F());
                Assign(out Coro given);
            }
            static void Assign(out Coro coro) { coro = F(); }
            static IDisposable Make(Coro coro) => throw null!;
            static Coro Ternary(bool b) { Coro c; if (b) c = F(); else c = F(); return c; }
        }
        """);

    [Fact]
    public async Task A_read_in_the_next_round_of_a_loop_counts() => await ReportsNothing("""
        class Work
        {
            static async Coro F() => await Coro.Yield();
            async Coro M()
            {
                Coro next = F();
                while (true)
                {
                    await next;
                    next = F();
                }
            }
            async Coro N()
            {
                for (Coro next = F(); ; next = F()) await next;
            }
            async Coro O()
            {
                for (Coro next = F(); ;)
                {
                    await next;
                    next = F();
                }
            }
            async Coro P()
            {
                Coro next = F();
            again:
                await next;
                next = F();
                goto again;
            }
            async Coro Q()
            {
                Coro next = F();
                Func<Coro> read = () => next;
                next = F();
                await read();
            }
            void R()
            {
                Coro next = F();
                ref Coro alias = ref next;
                Coro.Run(alias);
                next = F();
                Coro.Run(alias);
            }
            async Coro S()
            {
                Coro next = F();
                try { await next; next = F(); }
                finally { await next; }
            }
        }
        """);

    [Fact]
    public async Task A_dropped_task_is_fine_because_it_runs() => await ReportsNothing("""
        class Work
        {
            static CoroTask F() => Coro.CreateTask(Coro.Yield());
            static async Task T() => await Task.Yield();
            void M() { F(); _ = F(); var t = F(); }
            void N() => F();
            void O() { T(); }
        }
        """);

    [Fact]
    public async Task The_fix_awaits() => await Fixes(
        """
        class Work
        {
            static async Coro F() => await Coro.Yield();
            static async Coro<int> G() { await Coro.Yield(); return 1; }
            static async Coro<Coro> Nested() { await Coro.Yield(); return F(); }
            async Coro Arrow() => [|F()|];
            async Coro M(bool b)
            {
                // Above.
                [|F()|]; // Behind.
                _ = [|F()|];
                _ = [|b ? G() : G()|];
                var local = [|G()|]; // Behind.
                Coro set;
                set = [|F()|];
                [|await Nested()|];
                for (; ; [|F()|]) { }
            }
            Action Lambda => async () => [|F()|];
        }
        """,
        """
        class Work
        {
            static async Coro F() => await Coro.Yield();
            static async Coro<int> G() { await Coro.Yield(); return 1; }
            static async Coro<Coro> Nested() { await Coro.Yield(); return F(); }
            async Coro Arrow() => await F();
            async Coro M(bool b)
            {
                // Above.
                await F(); // Behind.
                await F();
                await (b ? G() : G());
                await G(); // Behind.
                Coro set;
                await F();
                await await Nested();
                for (; ; await F()) { }
            }
            Action Lambda => async () => await F();
        }
        """,
        "Await it");

    [Fact]
    public async Task The_other_fix_makes_tasks() => await Fixes(
        """
        class Work
        {
            static async Coro F() => await Coro.Yield();
            static async Coro<int> G() { await Coro.Yield(); return 1; }
            void Arrow() => [|F()|];
            void M(bool b)
            {
                // Above.
                [|F()|]; // Behind.
                _ = [|b ? G() : G()|];
                var local = [|G()|]; // Behind.
                Coro set;
                set = [|F()|];
            }
        }
        """,
        """
        class Work
        {
            static async Coro F() => await Coro.Yield();
            static async Coro<int> G() { await Coro.Yield(); return 1; }
            void Arrow() => Coro.CreateTask(F());
            void M(bool b)
            {
                // Above.
                Coro.CreateTask(F()); // Behind.
                _ = Coro.CreateTask(b ? G() : G());
                Coro.CreateTask(G()); // Behind.
                Coro set;
                Coro.CreateTask(F());
            }
        }
        """,
        "Create a task");

    [Fact]
    public async Task Await_is_offered_only_in_async_functions() => await Offers(
        """
        class Work
        {
            static async Coro F() => await Coro.Yield();
            void M() { [|F()|]; }
            async Coro N()
            {
                lock (this) { [|F()|]; }
                Action a = () => [|F()|];
                void Local() { [|F()|]; }
            }
        }
        """,
        "Create a task", "Create a task", "Create a task", "Create a task");

    [Fact]
    public async Task Nothing_is_offered_where_it_would_not_compile() => await Offers(
        """
        class Work
        {
            async Coro F() => await Coro.Yield();
            async Coro M(Work? other)
            {
                [|other?.F()|];
                Coro a = [|F()|], b = F();
                await b;
            }
        }
        """);

    [Fact]
    public async Task Top_level_statements_can_await() => await Fixes(
        """
        [|F()|];
        static async Coro F() => await Coro.Yield();
        """,
        """
        await F();
        static async Coro F() => await Coro.Yield();
        """,
        "Await it",
        OutputKind.ConsoleApplication);
}
