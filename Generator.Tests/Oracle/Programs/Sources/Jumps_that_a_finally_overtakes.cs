//! iter
// A jump out of a try whose finally awaits is none if a finally on its way throws, and that is caught.
public static partial class Program
{
    [Coroutine]
    static async Coro<int> Loop(int k)
    {
        for (var i = 0; i < 3; i++)
        {
            try
            {
                try
                {
                    try
                    {
                        await Step("try " + i);
                        if (k == 0) break;
                        if (k == 1) continue;
                        if (k == 2) return i + 10;
                    }
                    finally
                    {
                        Log("finally");
                        if (i < 2) throw new InvalidOperationException();
                    }
                }
                catch (InvalidOperationException)
                {
                    await Step("caught");
                }

                Log("behind " + i);
            }
            finally
            {
                await Step("outer " + i);
            }

            Log("end " + i);
        }

        return k;
    }

    // The inner try needs no flattening.
    [Coroutine]
    static async Coro<int> Plain(int k)
    {
        while (true)
        {
            try
            {
                await Step("try");
                try
                {
                    try { if (k == 0) break; if (k == 1) return 5; goto End; }
                    finally { Log("finally"); throw new FormatException(); }
                }
                catch (FormatException)
                {
                    Log("caught");
                }
            }
            finally
            {
                await Step("outer");
            }

            Log("behind");
            return 6;
        }

        return 7;
    End:
        return 8;
    }

    [Coroutine]
    static async Coro<int> Two(int k)
    {
        try
        {
            try
            {
                try
                {
                    try { await Step("a"); if (k == 0) return 1; }
                    finally { await Step("b"); }
                }
                finally { Log("c"); if (k < 2) throw new FormatException(); }
            }
            catch (FormatException) { Log("caught"); }

            Log("behind");
        }
        finally { await Step("d"); }

        return 2;
    }

    [Coroutine]
    static async IAsyncEnumerable<int> Items(int k)
    {
        for (var i = 0; i < 2; i++)
        {
            try
            {
                try
                {
                    try { await Step("a"); if (k == 0) yield break; if (k == 1) continue; }
                    finally { Log("b"); if (i == 0) throw new FormatException(); }
                }
                catch (FormatException) { Log("caught"); }
            }
            finally { await Step("c"); }

            yield return i;
        }
    }

    [Coroutine]
    public static async Coro Run()
    {
        for (var k = 0; k < 4; k++)
        {
            Log(await Loop(k));
            Log(await Plain(k));
            Log(await Two(k));
            await foreach (var item in Items(k)) Log(item);
        }
    }
}
