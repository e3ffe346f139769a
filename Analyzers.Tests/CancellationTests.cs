using CoroGen.Analyzers.Tests.Testing;
using CoroGen.CodeFixes;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0008.</summary>
public class CancellationTests : FixTest<CancellationAnalyzer, CancellationFilterFix>
{
    [Fact]
    public async Task Clauses_that_catch_everything_around_an_await_are_reported()
    {
        var diagnostics = await Reports("""
            partial class Work
            {
                [Coroutine]
                async Coro F(IAsyncEnumerable<int> items, IAsyncDisposable resource)
                {
                    try { await Coro.Yield(); } [|catch|] { }
                    try { await Coro.Yield(); } [|catch (Exception)|] { }
                    try { await Coro.Yield(); } [|catch (Exception e)|] { Console.WriteLine(e); }
                    try { await Coro.Yield(); } [|catch (SystemException)|] { }
                    try { await Coro.Yield(); } catch (ArgumentException) { } [|catch|] { throw new InvalidOperationException(); }
                    try { await foreach (int item in items) { } } [|catch|] { }
                    try { await using (resource) { } } [|catch|] { }
                    try { await using var r = resource; } [|catch|] { }
                }

                [Coroutine]
                async IAsyncEnumerable<int> G()
                {
                    try { await Coro.Yield(); } [|catch|] { }
                    yield return 1;
                }
            }
            """);

        Assert.Equal(
            "This clause also catches CoroCanceledException, so 'F' cannot be cancelled here; add 'when (e is not CoroCanceledException)' or rethrow",
            diagnostics[0].GetMessage(null));
    }

    [Fact]
    public async Task Lambdas_and_local_functions_that_are_coroutines_are_reported() => await Reports("""
        class Work
        {
            void F()
            {
                Func<Coro> a = async () => { try { await Coro.Yield(); } [|catch|] { } };
                async Coro Local() { try { await Coro.Yield(); } [|catch|] { } }
            }
        }
        """);

    [Fact]
    public async Task A_rethrow_in_a_nested_handler_or_lambda_does_not_count() => await Reports("""
        partial class Work
        {
            [Coroutine]
            async Coro F()
            {
                try { await Coro.Yield(); }
                [|catch|]
                {
                    try { } catch { throw; }
                    Action a = () => { try { } catch { throw; } };
                }
            }
        }
        """);

    [Fact]
    public async Task Clauses_that_let_cancellation_pass_are_fine() => await ReportsNothing("""
        partial class Work
        {
            [Coroutine]
            async Coro F(bool b)
            {
                try { await Coro.Yield(); } catch (Exception e) when (e is not CoroCanceledException) { }
                try { await Coro.Yield(); } catch (Exception) when (b) { }
                try { await Coro.Yield(); } catch { if (b) throw; }
                try { await Coro.Yield(); } catch (Exception e) { throw e; }
                try { await Coro.Yield(); } catch (Exception e) { System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(e); }
                try { await Coro.Yield(); } catch (Exception e) { if (e is CoroCanceledException) return; }
                try { await Coro.Yield(); } catch (InvalidOperationException) { }
                try { await Coro.Yield(); } finally { }
            }
        }
        """);

    [Fact]
    public async Task Clauses_behind_a_handler_of_cancellation_are_fine() => await ReportsNothing("""
        partial class Work
        {
            [Coroutine]
            async Coro F()
            {
                try { await Coro.Yield(); } catch (CoroCanceledException) { } catch (Exception) { }
                try { await Coro.Yield(); } catch (OperationCanceledException) { throw; } catch { }
                try { await Coro.Yield(); } catch (Exception e) when (e is OperationCanceledException) { } catch { }
                try { await Coro.Yield(); } catch (OperationCanceledException) { }
            }
        }
        """);

    [Fact]
    public async Task Code_without_an_await_or_a_coroutine_is_fine() => await ReportsNothing("""
        partial class Work
        {
            [Coroutine]
            async Coro F()
            {
                await Coro.Yield();
                try { Func<Task> f = async () => await Task.Yield(); } catch { }
                Func<Task> g = async () => { try { await Task.Yield(); } catch { } };
            }

            async Task G() { try { await Task.Yield(); } catch { } }
        }
        """);

    [Fact]
    public async Task The_fix_adds_a_filter() => await Fixes(
        """
        partial class Work
        {
            [Coroutine]
            async Coro F()
            {
                try
                {
                    await Coro.Yield();
                }
                [|catch|] // Why.
                {
                }

                try { await Coro.Yield(); } [|catch (Exception)|] { int e = 1; }
                try { await Coro.Yield(); } [|catch (Exception error)|] { Console.WriteLine(error); }
                try { await Coro.Yield(); }
                [|catch (Exception error)|]
                {
                }
            }

            [Coroutine]
            async Coro G(int e)
            {
                try { await Coro.Yield(); } [|catch|] { string e2 = ""; }
            }
        }
        """,
        """
        partial class Work
        {
            [Coroutine]
            async Coro F()
            {
                try
                {
                    await Coro.Yield();
                }
                catch (Exception e) when (e is not CoroCanceledException) // Why.
                {
                }

                try { await Coro.Yield(); } catch (Exception e2) when (e2 is not CoroCanceledException) { int e = 1; }
                try { await Coro.Yield(); } catch (Exception error) when (error is not CoroCanceledException) { Console.WriteLine(error); }
                try { await Coro.Yield(); }
                catch (Exception error) when (error is not CoroCanceledException)
                {
                }
            }

            [Coroutine]
            async Coro G(int e)
            {
                try { await Coro.Yield(); } catch (Exception e3) when (e3 is not CoroCanceledException) { string e2 = ""; }
            }
        }
        """,
        "Let cancellation pass");

    [Fact]
    public async Task A_loop_without_end_that_catches_its_own_cancellation_is_reported() => await Reports("""
        class Work
        {
            async Coro F()
            {
                while (true)
                {
                    try { await Coro.Sleep(1); } [|catch (OperationCanceledException)|] { }
                }
            }
            async Coro G()
            {
                for (;;)
                {
                    try { await F(); }
                    [|catch (CoroCanceledException e)|] { Console.WriteLine(e.Message); continue; }
                }
            }
        }
        """);

    [Fact]
    public async Task A_loop_that_may_end_or_a_cancellation_of_something_else_is_fine() => await ReportsNothing("""
        class Work
        {
            async Coro F(CoroTask task, bool b)
            {
                while (b) { try { await Coro.Sleep(1); } catch (OperationCanceledException) { } }
                while (true) { try { await task; } catch (OperationCanceledException) { } await Coro.Yield(); }
            }
            async Coro G()
            {
                while (true) { try { await Coro.Sleep(1); } catch (CoroCanceledException) { break; } }
                while (true) { try { await Coro.Sleep(1); } catch (CoroCanceledException) { throw; } }
            }
            async Coro H(bool b)
            {
                while (true)
                {
                    if (b) return;
                    try { await Coro.Sleep(1); } catch (CoroCanceledException) { }
                }
            }
            async Coro I()
            {
                while (true)
                {
                    try { await Coro.Sleep(1); } catch (CoroCanceledException) { CoroTask.Current!.Uncancel(); }
                }
            }
        }
        """);

    [Fact]
    public async Task The_cancellation_of_a_loop_is_let_pass_where_others_are_meant() => await Fixes(
        """
        class Work
        {
            async Coro F()
            {
                while (true)
                {
                    try { await Coro.Sleep(1); } [|catch (OperationCanceledException)|] { }
                }
            }
        }
        """,
        """
        class Work
        {
            async Coro F()
            {
                while (true)
                {
                    try { await Coro.Sleep(1); } catch (OperationCanceledException e) when (e is not CoroCanceledException) { }
                }
            }
        }
        """,
        "Let cancellation pass");

    [Fact]
    public async Task Nothing_is_offered_where_only_the_own_cancellation_is_caught() => await Offers("""
        class Work
        {
            async Coro F()
            {
                while (true)
                {
                    try { await Coro.Sleep(1); } [|catch (CoroCanceledException)|] { }
                }
            }
        }
        """);

    [Fact]
    public async Task What_is_thrown_later_or_by_a_method_that_never_returns_is_fine() => await ReportsNothing("""
        class Work
        {
            async Coro Later()
            {
                Exception? kept = null;
                try { await Coro.Yield(); }
                catch (Exception exception) { kept = exception; }
                await Coro.Yield();
                if (kept is not null) throw kept;
            }
            async Coro Never()
            {
                try { await Coro.Yield(); }
                catch (Exception exception) { Fail(exception); }
            }
            async Coro Ends()
            {
                try { await Coro.Yield(); }
                catch (Exception exception) { Environment.FailFast("no", exception); }
            }
            [System.Diagnostics.CodeAnalysis.DoesNotReturn] static void Fail(Exception exception) => throw new InvalidOperationException("no", exception);
        }
        """);
}
