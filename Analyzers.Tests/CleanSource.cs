namespace CoroGen.Analyzers.Tests;

/// <summary>A program that is right, and has in each statement what some rule looks at.</summary>
internal static class CleanSource
{
    public const string Text = """
        namespace Clean;

        partial interface IWork
        {
            [Coroutine] Coro<int> Fetch(int n);
        }

        partial class Work : IWork
        {
            private readonly CoroLock _lock = new();

            [Coroutine]
            public async Coro<int> Fetch(int n)
            {
                await Coro.Sleep(0.5);
                using (await _lock.Acquire()) return n;
            }

            [Coroutine]
            public async Coro Loop(int[] numbers)
            {
                var first = Fetch(1);
                Coro<int> second = Fetch(2);
                int sum = await first + await second;
                var all = new List<Coro<int>>();
                foreach (int n in numbers) all.Add(Fetch(n));
                int[] results = await Coro.Gather(all);
                Console.WriteLine($"{results.Length} of {sum}: {await Fetch(3)}");
                CoroTask<int> task = Coro.CreateTask(Fetch(4));
                while (await task > sum)
                {
                    try
                    {
                        await Coro.WaitFor(Fetch(5), 2);
                        if (sum++ > 3) break;
                    }
                    catch (Exception e) when (e is not CoroCanceledException)
                    {
                        Console.WriteLine("failed: " + e.Message + await Fetch(6));
                    }
                    finally
                    {
                        await Coro.ToThread(() => Thread.Sleep(1));
                    }
                }

                Action start = () => Fetch(7).Forget();
                await foreach (int n in Items()) start();
                await using var timeout = Coro.Timeout(1);
                await Task.Run(() => sum);
            }

            [Coroutine]
            public static async IAsyncEnumerable<int> Items()
            {
                await Coro.Yield();
                yield return 1;
            }
        }
        """;
}
