namespace CoroGen.Analyzers.Tests;

/// <summary>A source text that makes every analyzer work: each diagnostic is in it, and much that is fine.</summary>
internal static class SampleSource
{
    public const string Text = """
        namespace Sample;

        partial interface IWork<T>
        {
            [Coroutine] Coro<T> Fetch(int n, string name);
            [Coroutine] Coro Rest() => Coro.Sleep(1);
        }

        abstract class Base
        {
            [Coroutine] protected abstract Coro Step(int n);
            [Coroutine] public virtual async Coro Stop() => await Coro.Yield();
            [Coroutine] public static async Task<int> Wrong() { await Task.Yield(); return 1; }
        }

        record struct Point(int X) { [Coroutine] public async Coro<int> Read() { await Coro.Yield(); return X; } }

        sealed partial class Work<T> : Base, IWork<T> where T : new()
        {
            readonly Base other = null!;
            event Func<Coro>? Happened;
            Coro Property { [Coroutine] get { return Coro.Yield(); } set => Coro.Sleep(2); }

            protected override async Coro Step(int n)
            {
                for (Stop(); n > 0; n--, Coro.Yield()) await Coro.Yield();
            }

            public async Coro<T> Fetch(int n, string name)
            {
                _ = Fetch(n, name);
                return n switch { 0 => await Fetch(1, name), 1 => new T(), _ => throw new Exception() };
            }

            [Coroutine]
            public Coro Choose(bool b, ref int n)
            {
                if (b) return Coro.Yield();
                return default;
            }

            [Coroutine]
            public Coro Pass(bool b)
            {
                if (b) return Coro.Sleep(1);
                switch (b)
                {
                    case false:
                        return b ? Stop() : Stop();
                    default:
                        return Stop();
                }
            }

            [Coroutine]
            public async Coro Loop(Coro given, Coro<int> number, bool b, Base? maybe)
            {
                Coro local = Stop(), unread = Stop();
                var single = Stop();
                while (b) await local;
                do
                {
                    try
                    {
                        await given;
                        if (b) continue;
                        await using (IAsyncDisposable d = null!) { }
                        await foreach (int i in Items()) Console.WriteLine($"{i}{await number}");
                    }
                    catch (ArgumentException e) when (e.Message == "") { throw; }
                    catch (Exception)
                    {
                        Happened += Stop;
                        Happened -= Stop;
                    }
                }
                while (await number > 0);

                try { await given; } catch { }
                Func<Coro> f = Stop, g = other.Stop, h = async () => await Stop();
                Func<int, string, Coro<T>> fetch = Fetch;
                Action drop = () => Stop();
                f();
                maybe?.Stop();
                _ = b ? f() : g();
                local = h();
                (local, int two) = (Stop(), 2);
                [Coroutine] async Coro Local(Coro inner) { await inner; await inner; await given; }
                await Local(given);
                lock (this) { Stop(); }
                goto end;
            end:
                await (await Nested());
            }

            [Coroutine]
            static async Coro<Coro> Nested() { await Coro.Yield(); await Nested(); return Coro.Completed; }

            [Coroutine]
            static async IAsyncEnumerable<int> Items() { await Coro.Yield(); yield return 1; }

            [Coroutine] public partial Coro Halves(params int[] all);
            public partial Coro Halves(params int[] all) => Coro.Yield();

            async Coro Twice(Coro once)
            {
                await once;
                await once;
            }

            async void Nobody() => await Stop();

            async Coro Hold(Coro<int> number, Coro[] all)
            {
                var both = new List<Coro> { Stop() };
                Coro.CreateTask(number);
                await Coro.Gather(number, number);
                await Coro.Gather(both);
                await Coro.Gather(both);
                Console.WriteLine($"{Fetch(1, "")} {Items()}" + Stop());
                Thread.Sleep(10);
                Task.Run(() => Stop());
                var task = Task.Run(() => 1);
                int n = task.Result + Task.Run(() => 2).GetAwaiter().GetResult();
                await Task.Delay(n).ConfigureAwait(false);
                await Task.Delay(5);
                await Coro.Sleep(500);
                await Coro.Timeout(250, async t => await Stop().AsTask());
                Coro.Run(Stop());
                Action act = async () => { await Stop(); };
                var open = Coro.Timeout(1);
                await Task.Run(async () => await Fetch(1, ""));
            }

            readonly CoroLock gate = new();

            [Coroutine(NoAllocation = true)]
            async Coro<int> Recur(CoroFuture<int> future, CoroReadings readings)
            {
                var list = new List<int> { await Recur(future, readings) };
                await gate.Acquire();
                await Coro.Yield();
                gate.Release();
                try { await Stop().WithCancellation(default); } catch (CoroCanceledException) { }
                await CoroTask.Current!;
                await Task.Run(() => future.SetResult(1));
                await using var group = new CoroTaskGroup();
                await group.Join();
                group.CreateTask(Stop());
                return System.IO.File.ReadAllText("a").Length;
            }

            [Coroutine] async Coro<int> Two() => 2;

            async Coro Three()
            {
                using (await gate.Acquire()) { using var again = await gate.Acquire(); await Coro.Sleep(1); }
                CoroTask.Current!.Uncancel();
                await using var open = new CoroTaskGroup();
                open.CreateTask(Two());
            }

            public struct Recur_Frame
            {
                private CoroReadings readings;
                public void Start(Work<T> __this, CoroFuture<int> future, CoroReadings readings) { }
            }
        }

        [System.Runtime.CompilerServices.InlineArray(500)] struct CoroReadings { private decimal first; }
        """;
}
