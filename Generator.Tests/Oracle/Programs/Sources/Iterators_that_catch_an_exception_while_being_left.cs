//! iter
public static partial class Program
{
    [Coroutine]
    static async IAsyncEnumerable<int> A(bool filter)
    {
        try
        {
            try
            {
                await Step("a");
                if (await Get(true)) yield break;
            }
            finally
            {
                await Step("f");
                if (await Get(true)) throw new InvalidOperationException();
            }
        }
        catch (Exception e) when (filter)
        {
            Log(e.Message.Length);
        }

        yield return 4;
        Log("behind");
        await Step("b");
        yield return 1;
    }

    [Coroutine]
    static async IAsyncEnumerable<int> B()
    {
        try
        {
            try
            {
                await Step("a");
                if (await Get(true)) yield break;
            }
            finally
            {
                await Step("f");
                try
                {
                    if (await Get(true)) throw new InvalidOperationException();
                }
                catch (Exception) { Log("in"); await Step("c"); throw; }
                finally { await Step("x"); }
            }
        }
        catch (Exception e) when (e.Message.Length > 3) { Func<int> f = () => 3; }

        yield return 4;
        Log("behind");
        await Step("b");
        yield return 1;
    }

    [Coroutine]
    static async IAsyncEnumerable<int> C()
    {
        try
        {
            try
            {
                await Step("a");
                if (await Get(true)) yield break;
            }
            finally
            {
                await Step("f");
                try
                {
                    if (await Get(true)) throw new InvalidOperationException();
                }
                catch (Exception) { Log("in"); }
                finally { Log("x"); throw new FormatException("long enough"); }
            }
        }
        catch (Exception e) { Log(e.Message.Length); }

        yield return 4;
        Log("behind");
        await Step("b");
        yield return 1;
    }

    [Coroutine]
    public static async Coro Run()
    {
        await foreach (var x in A(true)) Log(x);
        await foreach (var x in B()) Log(x);
        await foreach (var x in C()) Log(x);
    }
}
