using CoroGen.Analyzers.Tests.Testing;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0003.</summary>
public class ReturnTypeTests : AnalyzerTest<ReturnTypeAnalyzer>
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
}
