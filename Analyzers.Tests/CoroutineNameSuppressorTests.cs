using CoroGen.Analyzers.Tests.Testing;
using Microsoft.CodeAnalysis;

namespace CoroGen.Analyzers.Tests;

public sealed class CoroutineNameSuppressorTests
{
    [Theory]
    [InlineData("[Coroutine] async Coro F() => await Coro.Yield();", true)]
    [InlineData("Coro<int> F() => default;", true)]
    [InlineData("[Coroutine] async IAsyncEnumerable<int> F() { await Coro.Yield(); yield return 1; }", true)]
    [InlineData("Task F() => Task.CompletedTask;", false)]
    [InlineData("async Task F() { Func<Coro> f = async () => await Coro.Yield(); await f().AsTask(); }", false)]
    public async Task A_coroutine_is_not_called_async(string member, bool isSuppressed)
    {
        Diagnostic named = Assert.Single(await ForeignReporter.Suppressed(new CoroutineNameSuppressor(), member, "VSTHRD200"));

        Assert.Equal(isSuppressed, named.IsSuppressed);
    }
}
