namespace CoroGen.Conformance.Harness;

/// <summary>Coroutines that many scenarios use. The Python side has the same in scenario.py.</summary>
internal static partial class Helpers
{
    /// <summary>Awaits and gives the outcome in one phrase, whatever it is.</summary>
    [Coroutine]
    public static async Coro<string> Attempt(Coro coro)
    {
        try
        {
            await coro;
            return "done";
        }
        catch (Exception exception)
        {
            return Phrases.Describe(exception);
        }
    }

    /// <inheritdoc cref="Attempt(Coro)"/>
    [Coroutine]
    public static async Coro<string> Attempt<T>(Coro<T> coro)
    {
        try
        {
            return Phrases.Result(await coro);
        }
        catch (Exception exception)
        {
            return Phrases.Describe(exception);
        }
    }

    /// <inheritdoc cref="Attempt(Coro)"/>
    [Coroutine]
    public static async Coro<string> Attempt(CoroTask task)
    {
        try
        {
            await task;
            return "done";
        }
        catch (Exception exception)
        {
            return Phrases.Describe(exception);
        }
    }

    /// <inheritdoc cref="Attempt(Coro)"/>
    [Coroutine]
    public static async Coro<string> Attempt<T>(CoroTask<T> task)
    {
        try
        {
            return Phrases.Result(await task);
        }
        catch (Exception exception)
        {
            return Phrases.Describe(exception);
        }
    }

    /// <summary>Sleeps and returns the value.</summary>
    [Coroutine]
    public static async Coro<T> ValueAfter<T>(double delay, T value)
    {
        await Coro.Sleep(delay);
        return value;
    }

    /// <summary>Sleeps and throws.</summary>
    [Coroutine]
    public static async Coro ErrorAfter(double delay, string text)
    {
        await Coro.Sleep(delay);
        throw new ScenarioException(text);
    }

    /// <summary>Sleeps and logs how that ended; passes a cancellation on.</summary>
    [Coroutine]
    public static async Coro Sleeper(string name, double delay = 100)
    {
        Trace.Log($"{name} starts");
        try
        {
            await Coro.Sleep(delay);
            Trace.Log($"{name} ends");
        }
        catch (CoroCanceledException)
        {
            Trace.Log($"{name} cancelled");
            throw;
        }
    }
}
