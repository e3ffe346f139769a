namespace CoroGen.Analyzers.Tests;

/// <summary>A source text in which every refactoring is offered somewhere.</summary>
internal static class RefactoringSource
{
    public const string Text = """
        using System.Collections;
        using System.Linq;

        namespace Sample;

        class WaitForSeconds(float seconds) { public float Seconds => seconds; }
        class WaitUntil(Func<bool> condition) { public Func<bool> Condition => condition; }

        class Engine
        {
            object StartCoroutine(IEnumerator routine) => routine;
            void Begin() => StartCoroutine(Patrol());

            IEnumerator Patrol()
            {
                yield return null;
                yield return new WaitForSeconds(0.5f);
                yield return new WaitUntil(() => true);
                if (GetHashCode() == 0) yield break;
                yield return StartCoroutine(Other(1));
                yield return Other(2);
                StartCoroutine(Alone());
            }

            IEnumerator Other(int n) { yield return null; }
            IEnumerator Alone() { yield return null; }
        }

        static class Work
        {
            static async Task<int> First(int n) { await Task.Delay(10).ConfigureAwait(false); await Task.Yield(); return n; }
            static Task<int> Passed() => First(1);

            static async Task Second()
            {
                // A comment.
                var n = await First(1).ConfigureAwait(false);
                var task = First(n);
                _ = First(2);
                int[] all = await Task.WhenAll(First(1), First(2), Passed());
                all = await Task.WhenAll(all.Select(each => First(each)));
                await Task.WhenAll(Second(), Task.Delay(n), First(await task));
            }

            static int Third() => First(1).Result + First(2).GetAwaiter().GetResult() + Task.Run(async () => await First(3)).Result;
            static async IAsyncEnumerable<int> Items() { await Task.Delay(1); yield return 1; }
            static async ValueTask Sum() { await foreach (int i in Items().ConfigureAwait(false)) Console.WriteLine(i + nameof(First)); }
        }

        static partial class Side
        {
            [Coroutine]
            static async Coro<int> One(int n = 1) { await Coro.Yield(); return n; }

            [Coroutine]
            static async Coro Two()
            {
                var a = await One(); // First.
                // Second.
                var b = await One(2);
                await One(a);
                int c = await One(b), d = 1;
                await One();
                await Two();
                switch (await One(c + d))
                {
                    case 1:
                        await One();
                        int e = await One(2);
                        break;
                }
            }
        }
        """;
}
