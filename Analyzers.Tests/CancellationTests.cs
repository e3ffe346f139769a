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
}
