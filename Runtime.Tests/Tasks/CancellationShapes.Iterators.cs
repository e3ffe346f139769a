namespace CoroGen.Runtime.Tests.Tasks;

/// <content>Shapes with <c>await foreach</c>.</content>
internal static partial class CancellationShapes
{
    [Coroutine]
    private static async IAsyncEnumerable<int> Numbers()
    {
        for (var i = 0; i < 3; i++)
        {
            yield return i;
            await Coro.Yield();
        }
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> WaitingNumbers()
    {
        yield return 1;
        await Sleep();
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> NumbersWithFinally()
    {
        try
        {
            yield return 1;
            await Sleep();
        }
        finally
        {
            Note();
        }
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> NumbersWithAwaitingFinally()
    {
        try
        {
            yield return 1;
            await Sleep();
        }
        finally
        {
            await Coro.Yield();
        }
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> NumbersWithAwaitUsing()
    {
        await using var resource = new AsyncResource();
        yield return 1;
        await Sleep();
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> NumbersOfNumbers()
    {
        await foreach (var number in WaitingNumbers()) yield return number;
    }

    private static async IAsyncEnumerable<int> CompilersNumbers()
    {
        for (var i = 0; i < 3; i++)
        {
            yield return i;
            await Task.CompletedTask;
        }
    }

    [Coroutine]
    private static async Coro ForeachBody(IAsyncEnumerable<int> numbers)
    {
        await foreach (var number in numbers)
        {
            if (number == 1) await Sleep();
        }
    }

    [Coroutine]
    private static async Coro ForeachBodyOfCall()
    {
        await foreach (var number in Numbers())
        {
            if (number == 1) await Sleep();
        }
    }

    [Coroutine]
    private static async Coro ForeachInForeach()
    {
        await foreach (var number in Numbers())
        {
            await foreach (var other in Numbers())
            {
                if (number + other == 2) await Sleep();
            }
        }
    }

    [Coroutine]
    private static async Coro ForeachBodyWithFinally()
    {
        await foreach (var _ in Numbers())
        {
            try
            {
                await Sleep();
            }
            finally
            {
                Note();
            }
        }
    }

    [Coroutine]
    private static async Coro ForeachMove(IAsyncEnumerable<int> numbers)
    {
        await foreach (var _ in numbers) Note();
    }

    [Coroutine]
    private static async Coro ForeachMove()
    {
        await foreach (var _ in WaitingNumbers()) Note();
    }

    [Coroutine]
    private static async Coro ForeachMoveOfCall()
    {
        await foreach (var _ in NumbersWithAwaitingFinally()) Note();
    }

    [Coroutine]
    private static async Coro ForeachDisposal()
    {
        await foreach (var _ in new Foreign(1)) break;
    }

    private static async Coro MachineSleep() => await Coro.Sleep(1000);

    private static async Coro MachineChain() => await MachineAround(MachineSleep);

    private static async Coro MachineAround(Func<Coro> body) => await body();

    private static async Coro MachineFinally(Func<Coro> body)
    {
        try
        {
            await body();
        }
        finally
        {
            Note();
        }
    }

    private static async Coro MachineAwaitingFinally(Func<Coro> body)
    {
        try
        {
            await body();
        }
        finally
        {
            await Coro.Yield();
        }
    }

    private static async Coro MachineForeach()
    {
        await foreach (var _ in new Foreign(3)) await MachineSleep();
    }

    /// <summary>Gives some numbers at once, and then keeps its consumer waiting; its disposal after the first number waits, too.</summary>
    private sealed class Foreign(int count) : IAsyncEnumerable<int>, IAsyncEnumerator<int>
    {
        public int Current { get; private set; } = -1;

        public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

        public ValueTask<bool> MoveNextAsync() => ++Current < count ? new(true) : new(new TaskCompletionSource<bool>().Task);

        public ValueTask DisposeAsync() => count == 1 ? new(new TaskCompletionSource().Task) : default;
    }
}
