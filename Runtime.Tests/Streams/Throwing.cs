namespace CoroGen.Runtime.Tests.Streams;

/// <summary>Expecting exceptions of coroutines.</summary>
internal static class Throwing
{
    public static async Coro<TException> Of<TException>(Coro coro)
        where TException : Exception
    {
        try
        {
            await coro;
        }
        catch (TException exception)
        {
            return exception;
        }

        throw new InvalidOperationException($"There was no {typeof(TException).Name}.");
    }

    public static async Coro<TException> Of<TException>(Coro<byte[]> coro)
        where TException : Exception => await Of<TException, byte[]>(coro);

    public static async Coro<TException> Of<TException, T>(Coro<T> coro)
        where TException : Exception
    {
        try
        {
            await coro;
        }
        catch (TException exception)
        {
            return exception;
        }

        throw new InvalidOperationException($"There was no {typeof(TException).Name}.");
    }
}
