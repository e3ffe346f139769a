using System.Runtime.CompilerServices;

namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>
/// Ways in which handlers can stand around the await at which a task is cancelled, each with the number of exceptions that are thrown on the way out.
/// </summary>
internal static partial class CancellationShapes
{
    private static readonly Dictionary<string, (Func<Coro> Body, int Throws)> s_frames = new()
    {
        // Nobody looks: nothing is thrown.
        ["a chain"] = (static () => Chain(), 0),
        ["a chain of boxes"] = (static () => BoxedChain(10), 0),
        ["a task that awaits a task"] = (static () => AwaitTask(static () => Chain()), 0),

        // One throw enters at the innermost handler and goes on through the others in frames.
        ["finally"] = (static () => Finally(static () => Sleep()), 1),
        ["finally around a chain"] = (static () => Finally(static () => Chain()), 1),
        ["finally in a chain"] = (static () => AroundFinally(), 1),
        ["finally around finally"] = (static () => FinallyTwice(), 1),
        ["finally in finally"] = (static () => FinallyInFinally(), 1),
        ["using"] = (static () => Using(), 1),
        ["using of a lock"] = (static () => UsingLock(), 1),
        ["foreach with a disposable enumerator"] = (static () => Foreach(), 1),
        ["catch"] = (static () => Catch(), 1),
        ["catch of something else"] = (static () => CatchOther(), 1),
        ["catch with a filter"] = (static () => CatchWhen(), 1),

        // The second one is the user's own.
        ["catch that throws again"] = (static () => Rethrow(), 2),
        ["catch that awaits and throws again"] = (static () => AwaitAndRethrow(), 2),

        // A finally that awaits is entered and left without a throw.
        ["finally that awaits"] = (static () => AwaitingFinally(), 0),
        ["finally that awaits around a chain"] = (static () => AwaitingFinallyAroundChain(), 0),
        ["finally that awaits in finally that awaits"] = (static () => AwaitingFinallyTwice(), 0),
        ["finally that awaits around a finally that awaits"] = (static () => AwaitingFinallyAroundAwaitingFinally(), 0),
        ["finally that awaits in a loop"] = (static () => AwaitingFinallyInLoop(), 0),
        ["finally that awaits a Task"] = (static () => FinallyThatAwaitsTask(), 0),
        ["finally that awaits at a Task"] = (static () => AwaitingFinallyAtTask(), 0),
        ["await using"] = (static () => AwaitUsing(), 0),
        ["await using declarations"] = (static () => AwaitUsingDeclarations(), 0),
        ["finally that awaits in a chain of boxes"] = (static () => BoxedAwaitingFinally(10), 0),
        ["finally that awaits, in a task that is awaited"] = (static () => AwaitTask(static () => AwaitingFinally()), 0),

        // Both kinds: the throw comes where the first handler of the other kind is met.
        ["finally in finally that awaits"] = (static () => FinallyInAwaitingFinally(), 1),
        ["finally around finally that awaits"] = (static () => Finally(static () => AwaitingFinally()), 1),
        ["finally in finally that awaits, of one method"] = (static () => FinallyInAwaitingFinallyOfOneMethod(), 1),
        ["finally that awaits in finally, of one method"] = (static () => AwaitingFinallyInFinallyOfOneMethod(), 1),
        ["finally that awaits in a catch"] = (static () => AwaitingFinallyInCatch(), 1),
        ["finally that awaits under a filter"] = (static () => AwaitingFinallyUnderFilter(), 1),

        // After a finally that awaits there is no stack left on which the first throw could go on.
        ["finally around finally that awaits around finally"] = (static () => FinallyAroundAwaitingFinallyAroundFinally(), 2),

        // A box is resumed by itself, without the one that awaits it on the stack.
        ["a chain around a box with finally"] = (static () => Call(static () => FinallyAroundSleep()), 1),
        ["finally around a box with finally"] = (static () => Finally(static () => FinallyAroundSleep()), 2),

        ["body of await foreach"] = (static () => ForeachBody(Numbers()), 0),
        ["body of await foreach over a call"] = (static () => ForeachBodyOfCall(), 0),
        ["body of await foreach over a foreign iterator"] = (static () => ForeachBody(new Foreign(3)), 0),
        ["body of await foreach over a compiler's iterator"] = (static () => ForeachBody(CompilersNumbers()), 0),
        ["body of await foreach in await foreach"] = (static () => ForeachInForeach(), 0),
        ["body of await foreach with finally"] = (static () => ForeachBodyWithFinally(), 1),
        ["finally around await foreach"] = (static () => Finally(static () => ForeachBodyOfCall()), 1),
        ["move of await foreach"] = (static () => ForeachMove(), 0),
        ["move of await foreach over a variable"] = (static () => ForeachMove(WaitingNumbers()), 0),
        ["move of await foreach over a foreign iterator"] = (static () => ForeachMove(new Foreign(0)), 0),
        ["move of await foreach over an iterator with finally"] = (static () => ForeachMove(NumbersWithFinally()), 1),
        ["move of await foreach over an iterator with finally that awaits"] = (static () => ForeachMove(NumbersWithAwaitingFinally()), 0),
        ["move of await foreach over an iterator with await using"] = (static () => ForeachMove(NumbersWithAwaitUsing()), 0),
        ["move of await foreach over a call of an iterator with finally that awaits"] = (static () => ForeachMoveOfCall(), 0),
        ["move of await foreach over an iterator that enumerates"] = (static () => ForeachMove(NumbersOfNumbers()), 0),
        ["disposal of await foreach"] = (static () => ForeachDisposal(), 0),
    };

    // The compiler's machine catches what leaves it and throws it in the one that awaits it; a finally that awaits throws again by itself.
    private static readonly Dictionary<string, (Func<Coro> Body, int Throws)> s_machines = new()
    {
        ["a chain"] = (MachineChain, 0),
        ["finally"] = (static () => MachineFinally(MachineSleep), 1),
        ["finally around finally"] = (static () => MachineFinally(static () => MachineFinally(MachineSleep)), 2),
        ["finally in a chain"] = (static () => MachineAround(static () => MachineFinally(MachineSleep)), 1),
        ["finally that awaits"] = (static () => MachineAwaitingFinally(MachineSleep), 2),
        ["await foreach"] = (MachineForeach, 2),
        ["finally around a frame with finally that awaits"] = (static () => MachineFinally(static () => AwaitingFinally()), 1),
        ["a chain around a frame with finally that awaits"] = (static () => MachineAround(static () => AwaitingFinally()), 0),
    };

    /// <summary>The shapes, by name.</summary>
    public static IEnumerable<string> OfFrames => s_frames.Keys;

    /// <summary>Shapes whose coroutines have no frames.</summary>
    public static IEnumerable<string> OfMachines => s_machines.Keys;

    /// <summary>A coroutine that waits until it is cancelled, and how many exceptions that throws.</summary>
    public static (Func<Coro> Body, int Throws) OfFrame(string name) => s_frames[name];

    /// <inheritdoc cref="OfFrame"/>
    public static (Func<Coro> Body, int Throws) OfMachine(string name) => s_machines[name];

    [Coroutine]
    private static async Coro Sleep() => await Coro.Sleep(1000);

    [Coroutine]
    private static async Coro Chain() => await Middle();

    [Coroutine]
    private static async Coro Middle() => await Sleep();

    [Coroutine]
    private static async Coro BoxedChain(int depth)
    {
        if (depth == 0) await Sleep();
        else await BoxedChain(depth - 1);
    }

    [Coroutine]
    private static async Coro AwaitTask(Func<Coro> body) => await Coro.CreateTask(body());

    [Coroutine]
    private static async Coro AroundFinally() => await FinallyAroundSleep();

    [Coroutine]
    private static async Coro FinallyAroundSleep()
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

    // What a delegate makes has a box of its own.
    [Coroutine]
    private static async Coro Call(Func<Coro> body) => await body();

    [Coroutine]
    private static async Coro Finally(Func<Coro> body)
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

    [Coroutine]
    private static async Coro FinallyTwice()
    {
        try
        {
            await FinallyAroundSleep();
        }
        finally
        {
            Note();
        }
    }

    [Coroutine]
    private static async Coro FinallyInFinally()
    {
        try
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
        finally
        {
            Note();
        }
    }

    [Coroutine]
    private static async Coro Using()
    {
        using var resource = new Resource();
        await Sleep();
    }

    [Coroutine]
    private static async Coro UsingLock()
    {
        using (await new CoroLock().Acquire()) await Sleep();
    }

    [Coroutine]
    private static async Coro Foreach()
    {
        foreach (var _ in new List<int> { 1 }) await Sleep();
    }

    [Coroutine]
    private static async Coro Catch()
    {
        try
        {
            await Chain();
        }
        catch (CoroCanceledException)
        {
            CoroTask.Current!.Uncancel();
        }
    }

    [Coroutine]
    private static async Coro CatchOther()
    {
        try
        {
            await Chain();
        }
        catch (InvalidOperationException)
        {
            Note();
        }
    }

    [Coroutine]
    private static async Coro CatchWhen()
    {
        try
        {
            await Chain();
        }
        catch (Exception exception) when (exception is FormatException)
        {
            Note();
        }
    }

    [Coroutine]
    private static async Coro Rethrow()
    {
        try
        {
            await Chain();
        }
        catch (CoroCanceledException)
        {
            Note();
            throw;
        }
    }

    [Coroutine]
    private static async Coro AwaitAndRethrow()
    {
        try
        {
            await Chain();
        }
        catch (CoroCanceledException)
        {
            await Coro.Yield();
            throw;
        }
    }

    [Coroutine]
    private static async Coro AwaitingFinally()
    {
        try
        {
            await Sleep();
        }
        finally
        {
            await Coro.Yield();
        }
    }

    [Coroutine]
    private static async Coro AwaitingFinallyAroundChain()
    {
        try
        {
            await Chain();
        }
        finally
        {
            await Coro.Yield();
        }
    }

    [Coroutine]
    private static async Coro AwaitingFinallyTwice()
    {
        try
        {
            try
            {
                await Sleep();
            }
            finally
            {
                await Coro.Yield();
            }
        }
        finally
        {
            await Coro.Yield();
        }
    }

    [Coroutine]
    private static async Coro AwaitingFinallyAroundAwaitingFinally()
    {
        try
        {
            await AwaitingFinally();
        }
        finally
        {
            await Coro.Yield();
        }
    }

    [Coroutine]
    private static async Coro AwaitingFinallyInLoop()
    {
        for (var i = 0; i < 3; i++)
        {
            try
            {
                if (i == 1) await Sleep();
                if (i == 0) continue;
            }
            finally
            {
                await Coro.Yield();
            }
        }
    }

    [Coroutine]
    private static async Coro FinallyThatAwaitsTask()
    {
        try
        {
            await Sleep();
        }
        finally
        {
            await Task.CompletedTask;
        }
    }

    [Coroutine]
    private static async Coro AwaitingFinallyAtTask()
    {
        try
        {
            await new TaskCompletionSource().Task;
        }
        finally
        {
            await Coro.Yield();
        }
    }

    [Coroutine]
    private static async Coro AwaitUsing()
    {
        await using (new AsyncResource()) await Sleep();
    }

    [Coroutine]
    private static async Coro AwaitUsingDeclarations()
    {
        await using var first = new AsyncResource();
        await using var second = new AsyncResource();
        await Sleep();
    }

    [Coroutine]
    private static async Coro BoxedAwaitingFinally(int depth)
    {
        try
        {
            if (depth == 0) await Sleep();
            else await BoxedAwaitingFinally(depth - 1);
        }
        finally
        {
            await Coro.Yield();
        }
    }

    [Coroutine]
    private static async Coro FinallyInAwaitingFinally()
    {
        try
        {
            await FinallyAroundSleep();
        }
        finally
        {
            await Coro.Yield();
        }
    }

    [Coroutine]
    private static async Coro FinallyInAwaitingFinallyOfOneMethod()
    {
        try
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
        finally
        {
            await Coro.Yield();
        }
    }

    [Coroutine]
    private static async Coro AwaitingFinallyInFinallyOfOneMethod()
    {
        try
        {
            try
            {
                await Sleep();
            }
            finally
            {
                await Coro.Yield();
            }
        }
        finally
        {
            Note();
        }
    }

    [Coroutine]
    private static async Coro AwaitingFinallyInCatch()
    {
        try
        {
            await AwaitingFinally();
        }
        catch (CoroCanceledException)
        {
            CoroTask.Current!.Uncancel();
        }
    }

    [Coroutine]
    private static async Coro AwaitingFinallyUnderFilter()
    {
        try
        {
            await AwaitingFinally();
        }
        catch (Exception exception) when (exception is CoroCanceledException)
        {
            CoroTask.Current!.Uncancel();
        }
    }

    [Coroutine]
    private static async Coro FinallyAroundAwaitingFinallyAroundFinally()
    {
        try
        {
            await FinallyInAwaitingFinally();
        }
        finally
        {
            Note();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Note()
    {
    }

    private sealed class Resource : IDisposable
    {
        public void Dispose() => Note();
    }

    private sealed partial class AsyncResource : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Task.CompletedTask;
    }
}
