//! iter
// A finally that awaits is run to its end when an iterator is left; but of a try in it that holds another one, the compiler's iterator passes the rest by.
public static partial class Program
{
    private sealed class Resource(string name) : IDisposable
    {
        public void Dispose() => Log("dispose " + name);
    }

    private static IEnumerable<int> Numbers(string name)
    {
        try
        {
            for (int i = 0; i < 3; i++) yield return i;
        }
        finally
        {
            Log("end " + name);
        }
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Loops(bool breaks, bool throws)
    {
        try
        {
            yield return 1;
            if (throws) throw new Exception("thrown");
            if (breaks) yield break;
            yield return 2;
        }
        finally
        {
            await Step("first");
            foreach (var n in Numbers("awaiting"))
            {
                try
                {
                    if (await Get(n) > 5) break;
                }
                finally
                {
                    await Step("inner " + n);
                }
            }

            await Step("second");
            foreach (var n in Numbers("plain"))
            {
                try
                {
                    Log(n);
                }
                finally
                {
                    Log("plain inner " + n);
                }

                Log("behind plain");
            }

            foreach (var n in new[] { 1, 2 })
            {
                using (new Resource("in array " + n)) Log(await Get(n));
                Log("behind array");
            }

            try
            {
                using (new Resource("outer"))
                {
                    using (await Get(new Resource("inner"))) Log("used");
                    await Step("not reached when left");
                }

                Log("behind outer");
            }
            finally
            {
                await Step("last");
            }

            Log("end of finally");
        }

        Log("behind finally");
        yield return 3;
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Caught()
    {
        try
        {
            try
            {
                yield return 1;
            }
            finally
            {
                await Step("throwing");
                foreach (var n in Numbers("caught"))
                {
                    try { await Step("in " + n); }
                    finally { await Step("fin " + n); }
                }

                throw new Exception("from finally");
            }
        }
        finally
        {
            try { await Step("outer finally"); }
            finally { Log("outer inner"); }
            Log("outer end");
        }
    }

    [Coroutine]
    private static async Coro Take(IAsyncEnumerable<int> items, int count)
    {
        try
        {
            await foreach (var item in items)
            {
                Log("item " + item);
                if (--count == 0) break;
            }
        }
        catch (Exception e)
        {
            Log(e.Message);
        }
    }

    [Coroutine]
    public static async Coro Run()
    {
        foreach (var (breaks, throws) in new[] { (true, false), (false, true), (false, false) })
        {
            for (int count = 1; count < 4; count++)
            {
                Log($"{breaks} {throws} {count}");
                await Take(Loops(breaks, throws), count);
            }
        }

        await Take(Caught(), 1);
        await Take(Caught(), 2);
    }
}
