using CoroGen.Analyzers.Tests.Testing;
using CoroGen.CodeFixes;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0003.</summary>
public class ReturnTypeTests : FixTest<ReturnTypeAnalyzer, ReturnCoroFix>
{
    [Fact]
    public async Task Other_return_types_are_errors()
    {
        var diagnostics = await Reports("""
            partial class Work
            {
                [Coroutine] async [|Task|] A() => await Task.Yield();
                [Coroutine] async [|Task<int>|] B() { await Task.Yield(); return 1; }
                [Coroutine] async [|ValueTask|] C() => await Task.Yield();
                [Coroutine] async [|void|] D() => await Task.Yield();
                [Coroutine] [|CoroTask|] E() => null!;
                [Coroutine] [|IEnumerable<int>|] F() { yield return 1; }
                [Coroutine] [|Coro<int>?|] G() => null;
                int Property { [Coroutine] [|get|] => 1; }
            }
            """);

        Assert.All(diagnostics, diagnostic => Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Error, diagnostic.Severity));
        Assert.Equal(
            "'B' is marked [Coroutine] but returns 'Task<int>'; return Coro, Coro<T>, IAsyncEnumerable<T> or IAsyncEnumerator<T>",
            diagnostics[1].GetMessage(null));
    }

    [Fact]
    public async Task A_partial_method_is_reported_once() => await Reports("""
        partial class Work
        {
            [Coroutine] public partial [|Task|] A();
            public async partial Task A() => await Task.Yield();
        }
        """);

    [Fact]
    public async Task The_four_coroutine_types_are_fine() => await ReportsNothing("""
        partial class Work
        {
            [Coroutine] async Coro A() => await Coro.Yield();
            [Coroutine] async Coro<T> B<T>(T x) { await Coro.Yield(); return x; }
            [Coroutine] async IAsyncEnumerable<int> C() { await Coro.Yield(); yield return 1; }
            [Coroutine] async IAsyncEnumerator<int> D() { await Coro.Yield(); yield return 1; }
        }
        """);

    [Fact]
    public async Task Methods_without_the_attribute_are_fine() => await ReportsNothing("""
        partial class Work
        {
            async Task A() => await Task.Yield();
            [Obsolete] int B() => 1;
        }
        """);

    [Fact]
    public async Task Another_attribute_of_the_same_name_is_fine() => await ReportsNothing("""
        namespace Other
        {
            class CoroutineAttribute : Attribute;
            partial class Work { [Other.Coroutine] int B() => 1; }
        }
        """);

    [Fact]
    public async Task It_returns_a_coroutine() => await Fixes(
        """
        partial class Work
        {
            [Coroutine] public async /* a */ [|Task|] /* b */ A() => await Task.Yield();
            [Coroutine] async [|System.Threading.Tasks.Task<List<int>>|] B() { await Task.Yield(); return []; }
            [Coroutine] async [|ValueTask<int>|] C() { await Task.Yield(); return 1; }
            [Coroutine] async [|void|] D() => await A();
        }
        """,
        """
        partial class Work
        {
            [Coroutine] public async /* a */ Coro /* b */ A() => await Task.Yield();
            [Coroutine] async Coro<List<int>> B() { await Task.Yield(); return []; }
            [Coroutine] async Coro<int> C() { await Task.Yield(); return 1; }
            [Coroutine] async Coro D() => await A();
        }
        """,
        "Return Coro");

    [Fact]
    public async Task Nothing_is_offered_where_more_than_the_type_would_change() => await Offers("""
        class Base { public virtual Task F() => Task.CompletedTask; }
        partial class Work : Base
        {
            [Coroutine] public override async [|Task|] F() => await Task.Yield();
            [Coroutine] [|Task|] A() => Task.CompletedTask;
            [Coroutine] [|IEnumerable<int>|] B() { yield return 1; }
            [Coroutine] public partial [|Task|] C();
            public async partial Task C() => await Task.Yield();
        }
        """);

    [Fact]
    public async Task A_method_that_an_interface_asks_for_keeps_its_type() => await Offers("""
        interface IWork { Task Do(); }
        partial class Work : IWork
        {
            [Coroutine] public async [|Task|] Do() => await Coro.Yield();
        }
        """);
}
