using CoroGen.Analyzers.Tests.Testing;
using CoroGen.CodeFixes.Refactorings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CoroGen.Analyzers.Tests;

/// <summary>From an <c>async</c> method that gives a task to a coroutine.</summary>
public class MakeCoroutineTests : RefactoringTest<MakeCoroutineRefactoring>
{
    private const string Alone = "Make it a coroutine";

    private const string WithCallers = "Make it a coroutine, with its callers in this document";

    [Fact]
    public async Task The_loops_own_takes_the_place_of_what_NET_has() => await Refactors(
        """
        using System.Net.Http;

        namespace App;

        sealed class Work(HttpClient http)
        {
            /// <summary>Waits.</summary>
            public async Task<int> [||]Fetch(string address, int delay) // As long as it takes.
            {
                await Task.Delay(500).ConfigureAwait(false); // Half a second.
                await Task.Delay(/* short */ delay + 1);
                await Task.Delay(TimeSpan.FromSeconds(1));
                await Task.Yield();
                var text = await http.GetStringAsync(new Uri(address)).ConfigureAwait(false);
                await Task.WhenAll(Task.CompletedTask, Task.Delay(1));
                Func<Task> f = async () => await Task.Delay(1).ConfigureAwait(false);
                await f();
                return text.Length;
            }
        }
        """,
        """
        using System.Net.Http;

        namespace App;

        sealed partial class Work(HttpClient http)
        {
            /// <summary>Waits.</summary>
            [Coroutine]
            public async Coro<int> Fetch(string address, int delay) // As long as it takes.
            {
                await Coro.Sleep(0.5); // Half a second.
                await Coro.Sleep(/* short */ (delay + 1) / 1000.0);
                await Coro.Sleep(TimeSpan.FromSeconds(1));
                await Coro.Yield();
                var text = await http.GetStringAsync(new Uri(address));
                await Task.WhenAll(Task.CompletedTask, Task.Delay(1));
                Func<Task> f = async () => await Task.Delay(1).ConfigureAwait(false);
                await f();
                return text.Length;
            }
        }
        """,
        Alone);

    [Fact]
    public async Task CoroGen_is_imported() => await Refactors(
        """
        // The head of the file.
        #nullable enable

        // Of the first type.
        static class Outer
        {
            internal partial struct Inner
            {
                private static async ValueTask [|F|]() => await Task.Delay(20);
            }
        }
        """,
        """
        // The head of the file.
        #nullable enable

        using CoroGen;

        // Of the first type.
        static partial class Outer
        {
            internal partial struct Inner
            {
                [Coroutine]
                private static async Coro F() => await Coro.Sleep(0.02);
            }
        }
        """,
        Alone,
        isImported: false);

    [Theory]
    [InlineData("using System.Text;\nusing Zoo;\n", "using System.Text;\nusing CoroGen;\nusing Zoo;\n")]
    [InlineData("// Head.\nusing Zoo;\n", "// Head.\nusing CoroGen;\nusing Zoo;\n")]
    [InlineData("using Alpha;\nusing static System.Math;\n", "using Alpha;\nusing CoroGen;\nusing static System.Math;\n")]
    [InlineData("\n", "using CoroGen;\n\n\n")]
    public async Task Usings_keep_their_order(string usings, string expected) => await Refactors(
        usings + "class Work { async Task [||]F() { await Task.Yield(); } }\nnamespace Zoo { class Z; }\nnamespace Alpha { class A; }\n",
        expected + "partial class Work { [Coroutine]\nasync Coro F() { await Coro.Yield(); } }\nnamespace Zoo { class Z; }\nnamespace Alpha { class A; }\n",
        Alone,
        isImported: false);

    [Fact]
    public async Task Names_stay_long_where_a_using_could_change_others() => await Refactors(
        """
        #if DEBUG
        using System.Text;
        #endif
        class Work
        {
            async Task [||]F() { await Task.Yield(); }
        }
        """,
        """
        #if DEBUG
        using System.Text;
        #endif
        partial class Work
        {
            [CoroGen.Coroutine]
            async CoroGen.Coro F() { await CoroGen.Coro.Yield(); }
        }
        """,
        Alone,
        isImported: false);

    [Fact]
    public async Task A_type_of_the_users_with_a_name_of_CoroGens_stays_what_it_is() => await Refactors(
        """
        namespace Own
        {
            class Outcome { }
            class Work
            {
                async Task<Outcome> [||]F() { await Task.Yield(); return new Outcome(); }
            }
        }
        """,
        """
        namespace Own
        {
            class Outcome { }
            partial class Work
            {
                [CoroGen.Coroutine]
                async CoroGen.Coro<Outcome> F() { await CoroGen.Coro.Yield(); return new Outcome(); }
            }
        }
        """,
        Alone,
        isImported: false);

    [Fact]
    public async Task An_iterator_is_marked() => await Refactors(
        """
        class Work
        {
            public async IAsyncEnumerable<int> [||]Count(IAsyncEnumerable<int> all)
            {
                await foreach (var each in all.ConfigureAwait(false))
                {
                    await Task.Delay(1);
                    yield return each;
                }
            }
            async Task<int> Sum() { var sum = 0; await foreach (var each in Count(null!)) sum += each; return sum; }
        }
        """,
        """
        partial class Work
        {
            [Coroutine]
            public async IAsyncEnumerable<int> Count(IAsyncEnumerable<int> all)
            {
                await foreach (var each in all)
                {
                    await Coro.Sleep(0.001);
                    yield return each;
                }
            }
            [Coroutine]
            async Coro<int> Sum() { var sum = 0; await foreach (var each in Count(null!)) sum += each; return sum; }
        }
        """,
        WithCallers);

    [Fact]
    public async Task Alone_it_is_awaited_by_its_callers_as_before() => await Refactors(
        """
        class Work
        {
            async Task<int> [||]F(int n) => n == 0 ? 0 : await F(n - 1).ConfigureAwait(false);
            async Task G() => await F(1).ConfigureAwait(false);
            Task<int> H() => F(2);
            void I() => F(3).Wait();
            int J() { var n = F(4).Result; return n + F(5).GetAwaiter().GetResult() + F(6).ConfigureAwait(false).GetAwaiter().GetResult(); }
            async void K() { _ = F(7); Console.WriteLine(nameof(F)); await Task.WhenAll(F(8), F(9)); }
        }
        """,
        """
        partial class Work
        {
            [Coroutine]
            async Coro<int> F(int n) => n == 0 ? 0 : await F(n - 1);
            async Task G() => await F(1);
            Task<int> H() => F(2).AsTask();
            void I() => Coro.Run(F(3));
            int J() { var n = Coro.Run(F(4)); return n + Coro.Run(F(5)) + Coro.Run(F(6)); }
            async void K() { F(7).Forget(); Console.WriteLine(nameof(F)); await Task.WhenAll(F(8).AsTask(), F(9).AsTask()); }
        }
        """,
        Alone);

    [Fact]
    public async Task Its_callers_become_coroutines_too() => await Refactors(
        """
        using System.Linq;

        static class Program
        {
            static async Task Main()
            {
                // Begins.
                await Work.G(); // Ends.
            }
        }

        static class Work
        {
            public static async Task<int> [||]F(int n) { await Task.Delay(10); return n; }
            public static async Task G()
            {
                var one = await F(1).ConfigureAwait(false);
                var later = F(2);
                int both = one + await later;
                F(3);
                _ = F(4);
                var task = F(5);
                await Task.WhenAll(task, H());
                await Task.WhenAll(F(6), H(), Task.Delay(5), Task.CompletedTask);
                int[] all = await Task.WhenAll(F(7), /* eight */ F(8));
                int[] many = await Task.WhenAll(all.Select(n => F(n)));
                both += F(9).Result + many.Length;
            }
            static Task<int> H() => F(3);
            static Task I() { Console.WriteLine(); return G(); }
            static async Task Unrelated() => await Task.Delay(1);
            static int Blocking() => Task.Run(async () => await F(1)).Result + Task.Run(() => F(2)).Result;
            static async Task<int> OfMany() => (await Task.WhenAll(new[] { 1 }.Select(F))).Length;
        }
        """,
        """
        using System.Linq;

        static class Program
        {
            static void Main()
            {
                // Begins.
                Coro.Run(Work.G()); // Ends.
            }
        }

        static partial class Work
        {
            [Coroutine]
            public static async Coro<int> F(int n) { await Coro.Sleep(0.01); return n; }
            [Coroutine]
            public static async Coro G()
            {
                var one = await F(1);
                var later = Coro.CreateTask(F(2));
                int both = one + await later;
                F(3).Forget();
                F(4).Forget();
                var task = F(5).AsTask();
                await Coro.Gather(Coro.FromTask(task), H());
                await Coro.Gather(F(6), H(), Coro.Sleep(0.005), Coro.FromTask(Task.CompletedTask));
                int[] all = await Coro.Gather([F(7), /* eight */ F(8)]);
                int[] many = await Coro.Gather(all.Select(n => F(n)));
                both += await F(9) + many.Length;
            }
            [Coroutine]
            static async Coro<int> H() => await F(3);
            [Coroutine]
            static async Coro I() { Console.WriteLine(); await G(); }
            static async Task Unrelated() => await Task.Delay(1);
            static int Blocking() => Task.Run(() => Coro.Run(F(1))).Result + Task.Run(() => Coro.Run(F(2))).Result;
            [Coroutine]
            static async Coro<int> OfMany() => (await Coro.Gather(new[] { 1 }.Select(F))).Length;
        }
        """,
        WithCallers,
        OutputKind.ConsoleApplication);

    [Fact]
    public async Task Top_level_statements_run_a_loop() => await Refactors(
        """
        Console.WriteLine(await Work.F()); // Prints.
        var n = await Work.G();

        static class Work
        {
            public static async Task<int> [||]F() { await Task.Yield(); return 1; }
            public static async Task<int> G() => await F() + 1;
        }
        """,
        """
        Console.WriteLine(Coro.Run(Work.F())); // Prints.
        var n = Coro.Run(Work.G());

        static partial class Work
        {
            [Coroutine]
            public static async Coro<int> F() { await Coro.Yield(); return 1; }
            [Coroutine]
            public static async Coro<int> G() => await F() + 1;
        }
        """,
        WithCallers,
        OutputKind.ConsoleApplication);

    [Fact]
    public async Task A_caller_that_must_give_a_task_runs_a_loop() => await Refactors(
        """
        abstract class Base { public abstract Task Execute(); }
        class Work : Base
        {
            async Task [||]F() => await Task.Yield();
            public override async Task Execute() { await F(); await Task.Yield(); }
            async Task G() => await F();
        }
        """,
        """
        abstract class Base { public abstract Task Execute(); }
        partial class Work : Base
        {
            [Coroutine]
            async Coro F() => await Coro.Yield();
            public override async Task Execute() { Coro.Run(F()); await Task.Yield(); }
            [Coroutine]
            async Coro G() => await F();
        }
        """,
        WithCallers);

    [Fact]
    public async Task An_entry_point_that_still_awaits_stays_async() => await Refactors(
        """
        class Program
        {
            async static Task<int> Main(string[] args)
            {
                await F();
                await Task.Yield();
                return await G<string>(1);
            }
            static async Task [||]F() => await G<int>(0);
            static async Task<int> G<T>(int n) { await Task.Yield(); return n; }
        }
        """,
        """
        partial class Program
        {
            async static Task<int> Main(string[] args)
            {
                Coro.Run(F());
                await Task.Yield();
                return await G<string>(1);
            }
            [Coroutine]
            static async Coro F() => await G<int>(0);
            static async Task<int> G<T>(int n) { await Task.Yield(); return n; }
        }
        """,
        Alone,
        OutputKind.ConsoleApplication);

    [Fact]
    public async Task An_entry_point_keeps_its_result() => await Refactors(
        """
        class Program
        {
            // Begins here.
            async static Task<int> Main(string[] args) => await G<string>(1);
            static async Task<int> [||]G<T>(int n) { await Task.Yield(); return n; }
        }
        """,
        """
        partial class Program
        {
            // Begins here.
            static int Main(string[] args) => Coro.Run(G<string>(1));
            [Coroutine]
            static async Coro<int> G<T>(int n) { await Coro.Yield(); return n; }
        }
        """,
        Alone,
        OutputKind.ConsoleApplication);

    [Fact]
    public async Task Lines_end_as_they_did()
    {
        string text = "using System.Text;\nclass Work\n{\n    async Task F() { await Task.Yield(); }\n}\n".Replace("\n", "\r\n", StringComparison.Ordinal);
        Document document = TestProject.CreateDocument(text, isImported: false);
        var cursor = new TextSpan(text.IndexOf("F()", StringComparison.Ordinal), 0);
        Document changed = await RefactoringActions.Apply(document, Assert.Single(await RefactoringActions.OfAll(document, cursor)));
        string result = (await changed.GetTextAsync()).ToString();
        Assert.Contains("[Coroutine]", result, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", result.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_are_offered_if_there_are_callers()
    {
        await Offers("class Work { async Task [||]F() => await Task.Yield(); }", Alone);
        await Offers("class Work { async Task [||]F() => await Task.Yield(); async Task G() => await F(); }", Alone, WithCallers);
        await Offers("partial class Work { async Task [||]F() => await Task.Yield(); [Coroutine] async Coro G() => await F(); }", Alone);
    }

    [Fact]
    public async Task It_is_offered_in_the_head_of_the_method()
    {
        await Offers("class Work { [||]async Task F(int n) => await Task.Yield(); }", Alone);
        await Offers("class Work { async [|Task F|](int n) => await Task.Yield(); }", Alone);
        await Offers("class Work { async Task F(int n[||]) => await Task.Yield(); }", Alone);
        await OffersNothing("class Work { async Task F(int n) => await Task.[||]Yield(); }");
        await OffersNothing("class Work { async Task F(int n) { [||] await Task.Yield(); } }");
    }

    [Theory]
    [InlineData("class Work { Task [||]F() => Task.CompletedTask; }")]
    [InlineData("class Work { async void [||]F() => await Task.Yield(); }")]
    [InlineData("class Work { async Coro [||]F() => await Coro.Yield(); }")]
    [InlineData("partial class Work { [Coroutine] async IAsyncEnumerable<int> [||]F() { await Coro.Yield(); yield return 1; } }")]
    [InlineData("class Work { public virtual async Task [||]F() => await Task.Yield(); }")]
    [InlineData("interface IWork { Task F(); } class Work : IWork { public async Task [||]F() => await Task.Yield(); }")]
    [InlineData("interface IWork { Task F(); } class Base { public async Task [||]F() => await Task.Yield(); } class Work : Base, IWork;")]
    [InlineData(
        "using System.Runtime.CompilerServices;\n"
        + "class Work { [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))] async ValueTask [||]F() => await Task.Yield(); }")]
    [InlineData("interface IWork { Task F(); } class Work : IWork { async Task IWork.[||]F() => await Task.Yield(); }")]
    [InlineData("partial class Work { private partial Task F(); private async partial Task [||]F() => await Task.Yield(); }")]
    [InlineData("file class Work { async Task [||]F() => await Task.Yield(); }")]
    [InlineData("namespace Test { class FactAttribute : Attribute; class Work { [Fact] public async Task [||]F() => await Task.Yield(); } }")]
    public async Task What_must_stay_a_task_is_not_offered(string source) => await OffersNothing(source);

    [Theory]
    [InlineData("Func<Task> f = F;")]
    [InlineData("F().ContinueWith(_ => { });")]
    [InlineData("_ = F();")]
    public async Task Other_uses_in_code_that_awaits_nothing_are_not_offered(string use) =>
        await OffersNothing($$"""class Work { async Task [||]F() => await Task.Yield(); void G() { {{use}} } }""");

    [Fact]
    public async Task Nothing_is_offered_where_somebody_types()
    {
        await OffersNothingWithErrors("class Work { async Task [||]F() { await Task.Yield(); int n = } }");
        await OffersNothingWithErrors("class Work { async Task [||]F() => await Task.Yield(); async Task G() { await F(; } }");
    }
}
