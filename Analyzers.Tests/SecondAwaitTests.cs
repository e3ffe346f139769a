using CoroGen.Analyzers.Tests.Testing;
using CoroGen.CodeFixes;
using Microsoft.CodeAnalysis;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0009.</summary>
public class SecondAwaitTests : FixTest<SecondAwaitAnalyzer, MakeTaskFix>
{
    internal const string Declarations = """

        static class Lib
        {
            public static async Coro F() => await Coro.Yield();
            public static async Coro<int> G() { await Coro.Yield(); return 1; }
            public static async Coro<bool> B() { await Coro.Yield(); return true; }
        }
        """;

    [Fact]
    public async Task A_second_await_in_the_same_statements_is_reported()
    {
        var diagnostics = await Reports("""
            class Work
            {
                async Coro M(Coro parameter, bool b)
                {
                    var local = Lib.F();
                    await local;
                    [|await local|];
                    await parameter;
                    if (b)
                    {
                        [|await parameter|];
                    }
                }

                async Coro<int> N(Coro<int> number, Coro<bool> flag, bool b)
                {
                    int sum = await number + [|await number|];
                    if (await flag) { }
                    switch (b)
                    {
                        case true:
                            [|await flag|];
                            break;
                    }
                    return [|await number|];
                }
            }
            """ + Declarations);

        Assert.Equal(
            "'local' is awaited twice, but a coroutine runs once; make it a task with Coro.CreateTask or call the method again",
            diagnostics[0].GetMessage(null));
    }

    [Fact]
    public async Task An_await_in_a_loop_of_an_outer_variable_is_reported() => await Reports("""
        class Work
        {
            async Coro M(Coro parameter, Coro<int> number, bool b)
            {
                while (b) [|await parameter|];
                var local = Lib.F();
                foreach (int i in new[] { 1, 2 })
                {
                    if (i == 2) continue;
                    try
                    {
                        [|await local|];
                    }
                    finally
                    {
                    }

                    if (b) break;
                }

                for (int i = 0; i < 3; i += [|await number|]) { }
            }

            async Coro N(Coro<bool> flag)
            {
                while ([|await flag|]) { }
            }

            async Coro O(Coro parameter, bool b)
            {
                do
                {
                    [|await parameter|];
                    if (b) continue;
                    break;
                }
                while (b);
            }
        }
        """ + Declarations);

    [Fact]
    public async Task Top_level_statements_are_analyzed() => await Reports("""
        var c = Lib.F();
        await c;
        [|await c|];
        """ + Declarations, OutputKind.ConsoleApplication);

    [Fact]
    public async Task One_await_on_each_path_is_fine() => await ReportsNothing("""
        class Work
        {
            async Coro M(Coro one, Coro two, Coro<bool> three, bool b)
            {
                if (b) await one; else await one;
                switch (b)
                {
                    case true:
                        await two;
                        break;
                    default:
                        await two;
                        break;
                }

                bool c = b ? await three : await three;
            }

            async Coro<int> N(Coro<int> number, bool b)
            {
                int n = b ? await number : 0;
                if (!b) n = await number;
                try { return await number; }
                catch { return await number; }
            }
        }
        """ + Declarations);

    [Fact]
    public async Task A_new_coroutine_in_between_is_fine() => await ReportsNothing("""
        class Work
        {
            async Coro M(Coro coro, bool b)
            {
                await coro;
                coro = Lib.F();
                await coro;
                if (b) Renew(ref coro);
                await coro;
                Fill(out coro);
                await coro;
                (coro, int n) = (Lib.F(), 1);
                await coro;
                Action renew = () => coro = Lib.F();
                renew();
                await coro;
            }

            async Coro N(Coro<int> number)
            {
                number = Coro.FromResult(await number);
                await number;
            }

            async Coro O(Coro coro, List<Coro> all)
            {
                while (true)
                {
                    await coro;
                    coro = Lib.F();
                    foreach (Coro each in all) await each;
                    var inner = Lib.F();
                    await inner;
                }
            }

            static void Renew(ref Coro coro) => coro = Lib.F();
            static void Fill(out Coro coro) => coro = Lib.F();
        }
        """ + Declarations);

    [Fact]
    public async Task An_await_in_the_last_round_of_a_loop_is_fine() => await ReportsNothing("""
        class Work
        {
            async Coro M(Coro one, Coro two, Coro<int> three, bool b)
            {
                while (true)
                {
                    if (b) { b = false; continue; }
                    await one;
                    break;
                }

                while (true)
                {
                    if (b)
                    {
                        await two;
                        return;
                    }
                }
            }

            async Coro<int> N(Coro<int> number, Coro<bool> flag, Coro<int[]> items, bool b)
            {
                do { await flag; } while (false);
                foreach (int i in await items) { }
                while (true)
                {
                    try { return await number; }
                    catch (InvalidOperationException) { }
                }
            }

            async Coro<int> O(Coro<int> number, bool b)
            {
                while (true)
                {
                    int n = await number;
                    if (b) return n;
                    else throw new Exception();
                }
            }

            async Coro P(Coro<bool> flag)
            {
                while (await flag) break;
            }
        }
        """ + Declarations);

    [Fact]
    public async Task Tasks_and_other_awaitables_are_fine() => await ReportsNothing("""
        class Work
        {
            Coro field;
            async Coro M(CoroTask task, Task other)
            {
                await task;
                await task;
                while (true) await other;
            }
            async Coro N()
            {
                await field;
                await field;
                await Lib.F();
                await Lib.F();
            }
        }
        """ + Declarations);

    [Fact]
    public async Task Captured_variables_and_goto_are_left_alone() => await ReportsNothing("""
        class Work(Coro primary)
        {
            async Coro M(Coro coro)
            {
                Func<Task> f = async () => { await coro; await coro; };
                await f();
            }
            async Coro Once(Coro coro)
            {
                Func<Task> f = async () => await coro;
                await coro;
            }
            async Coro N(Coro coro, bool b)
            {
                if (b) goto end;
                await coro;
                return;
            end:
                await coro;
            }
            async Coro O()
            {
                await primary;
                await primary;
            }
        }
        """ + Declarations);

    [Fact]
    public async Task A_coroutine_that_was_handed_to_a_verb_is_used_up()
    {
        var diagnostics = await Reports("""
            class Work
            {
                async Coro M(Coro one, Coro<int> two, Coro three, CancellationToken token, CoroTaskGroup group)
                {
                    var task = Coro.CreateTask(one);
                    [|await one|];
                    await Coro.Gather(two, two);
                    await Coro.Shield([|two|]);
                    await Coro.WaitFor(three, 1);
                    group.CreateTask([|three|]);
                    var four = Lib.F();
                    await Coro.Gather([Lib.F(), four]);
                    await [|four|].WithCancellation(token);
                    var five = Lib.G();
                    await five;
                    _ = [|five|].AsTask();
                }

                async Coro N(Coro one)
                {
                    while (true) Coro.CreateTask([|one|]);
                }

                void O(EventLoop loop)
                {
                    var one = Lib.F();
                    Coro.Run(one);
                    loop.RunUntilComplete([|one|]);
                }
            }
            """ + Declarations);

        Assert.Equal(
            "'one' is awaited after it was handed to CreateTask, but a coroutine runs once; use the task that CreateTask gives or call the method again",
            diagnostics[0].GetMessage(null));
        Assert.Equal(
            "'two' is handed to Shield after it was handed to Gather, but a coroutine runs once; make it a task with Coro.CreateTask or call the method again",
            diagnostics[1].GetMessage(null));
        Assert.Equal(
            "'one' is handed to CreateTask in each round of a loop, but a coroutine runs once; use the task that CreateTask gives or call the method again",
            diagnostics[5].GetMessage(null));
    }

    [Fact]
    public async Task A_list_of_coroutines_is_used_up() => await Reports("""
        class Work
        {
            async Coro M(int[] numbers)
            {
                var list = new List<Coro<int>>();
                foreach (int n in numbers) list.Add(Lib.G());
                await Coro.Gather(list);
                await Coro.Gather([|list|]);
                Coro[] array = { Lib.F(), Lib.F() };
                while (true) await Coro.Gather([|array|]);
            }
        }
        """ + Declarations);

    [Fact]
    public async Task A_list_that_may_have_been_filled_again_is_fine() => await ReportsNothing("""
        class Work
        {
            async Coro M(List<Coro> given, IEnumerable<Coro<int>> query, Func<List<Coro>> make)
            {
                var list = new List<Coro>();
                while (true)
                {
                    list.Clear();
                    list.Add(Lib.F());
                    await Coro.Gather(list);
                }
            }

            async Coro N(List<Coro> given, IEnumerable<Coro<int>> query, Func<List<Coro>> make)
            {
                await Coro.Gather(given);
                await Coro.Gather(given);
                await Coro.Gather(query);
                await Coro.Gather(query);
                var made = make();
                await Coro.Gather(made);
                await Coro.Gather(made);
                var shared = new List<Coro>();
                Fill(shared);
                await Coro.Gather(shared);
                await Coro.Gather(shared);
                var array = new[] { Lib.F() };
                await Coro.Gather(array);
                array[0] = Lib.F();
                await Coro.Gather(array);
            }

            void Fill(List<Coro> list) { }
        }
        """ + Declarations);

    [Fact]
    public async Task Tasks_and_coroutines_without_work_are_fine() => await ReportsNothing("""
        class Work
        {
            async Coro M(CoroTask task, bool b)
            {
                await Coro.Gather(task, task);
                Coro same = Lib.F();
                await Coro.Gather(same, same);
                await Coro.Shield(task);
                await task;
                var done = Coro.Completed;
                await done;
                await done;
                Coro<int> one = Coro.FromResult(1);
                await one;
                await one;
                Coro either = Lib.F();
                if (b) Coro.CreateTask(either); else await either;
                Look(either);
                Look(either);
            }

            void Look(Coro coro) { }
        }
        """ + Declarations);

    [Fact]
    public async Task The_variable_holds_a_task() => await Fixes(
        """
        class Work
        {
            async Coro M()
            {
                // Above.
                var one = Lib.F(); // Kept.
                await one;
                [|await one|];
                Coro<int> two = Lib.G();
                await two;
                await Coro.Shield([|two|]);
            }
        }
        """ + Declarations,
        """
        class Work
        {
            async Coro M()
            {
                // Above.
                var one = Coro.CreateTask(Lib.F()); // Kept.
                await one;
                await one;
                CoroTask<int> two = Coro.CreateTask(Lib.G());
                await two;
                await Coro.Shield(two);
            }
        }
        """ + Declarations,
        "Make it a task");

    [Fact]
    public async Task Nothing_is_offered_where_a_use_takes_no_task() => await Offers("""
        class Work
        {
            async Coro M(Coro given)
            {
                await given;
                [|await given|];
                var one = Lib.F();
                Coro.CreateTask(one);
                [|await one|];
                var two = Lib.F();
                await two;
                [|await two|];
                Look(two);
            }

            void Look(Coro coro) { }
        }
        """ + Declarations);

    [Fact]
    public async Task What_may_have_nothing_to_run_is_fine() => await ReportsNothing("""
        class Work
        {
            async Coro M(bool b)
            {
                Coro made = new(), other = new Coro();
                await made;
                await made;
                await other;
                await other;
                Coro renewed = Lib.F();
                await renewed;
                renewed = Coro.CompletedCoro;
                await renewed;
                await renewed;
                Coro either = b ? Lib.F() : Coro.CompletedCoro;
                await either;
                if (!b) await either;
                Coro[] none = [], ended = [Coro.CompletedCoro, default];
                await Coro.Gather(none);
                await Coro.Gather(none);
                await Coro.Gather(ended);
                await Coro.Gather(ended);
            }
        }
        """ + Declarations);

    [Fact]
    public async Task What_is_given_to_a_variable_later_and_other_verbs_are_seen() => await Reports("""
        class Work
        {
            async Coro M(Coro forgotten, Coro raced)
            {
                Coro later = default;
                later = Lib.F();
                await later;
                [|await later|];
                await forgotten;
                [|forgotten|].Forget();
                await Coro.Race(raced, Lib.F());
                [|await raced|];
            }
        }
        """ + Declarations);
}
