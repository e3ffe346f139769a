using CoroGen.Analyzers.Tests.Testing;
using CoroGen.CodeFixes.Refactorings;

namespace CoroGen.Analyzers.Tests;

/// <summary>From an iterator that Unity runs to a coroutine.</summary>
public class UnityCoroutineTests : RefactoringTest<UnityCoroutineRefactoring>
{
    private const string Alone = "Make it a coroutine";

    private const string All = "Make it a coroutine, with what it waits for and what waits for it";

    /// <summary>As much of the engine as is needed.</summary>
    private const string Engine = """


        namespace UnityEngine
        {
            class Coroutine { }
            class WaitForSeconds { public WaitForSeconds(float seconds) { } }
            class WaitForSecondsRealtime { public WaitForSecondsRealtime(float time) { } }
            class WaitUntil { public WaitUntil(Func<bool> predicate) { } }
            class WaitWhile { public WaitWhile(Func<bool> predicate) { } }
            class WaitForEndOfFrame { }
            class WaitForFixedUpdate { }
            class MonoBehaviour
            {
                public Coroutine StartCoroutine(System.Collections.IEnumerator routine) => new();
                public Coroutine StartCoroutine(string name) => new();
            }
        }
        """;

    [Fact]
    public async Task Each_yield_becomes_an_await() => await Refactors(
        """
        using System.Collections;
        using UnityEngine;

        internal sealed class Guard : MonoBehaviour
        {
            private bool _ready;

            /// <summary>Walks.</summary>
            private IEnumerator [||]Patrol(int stops, float pause)
            {
                for (var i = 0; i < stops; i++) yield return null; // A frame.
                try
                {
                    yield return new WaitForSeconds(0.5f); // Half a second.
                    yield return new WaitForSeconds(seconds: pause /* as given */);
                    yield return /* real */ new UnityEngine.WaitForSecondsRealtime(2);
                }
                finally
                {
                    _ready = true;
                }

                yield return new WaitUntil(() => _ready);
                yield return new WaitWhile(predicate: IsBusy);
                yield return new WaitForEndOfFrame();
                if (_ready) yield break; // Enough.
                yield return new WaitForFixedUpdate();
            }

            private bool IsBusy() => !_ready;
        }
        """ + Engine,
        """
        using System.Collections;
        using CoroGen;
        using UnityEngine;

        internal sealed partial class Guard : MonoBehaviour
        {
            private bool _ready;

            /// <summary>Walks.</summary>
            [Coroutine]
            private async Coro Patrol(int stops, float pause)
            {
                for (var i = 0; i < stops; i++) await Coro.NextFrame(); // A frame.
                try
                {
                    await Coro.Sleep(0.5); // Half a second.
                    await Coro.Sleep(pause /* as given */);
                    await /* real */ Coro.Sleep(2);
                }
                finally
                {
                    _ready = true;
                }

                await Coro.WaitUntil(() => _ready);
                await Coro.WaitWhile(IsBusy);
                await Coro.NextFrame();
                if (_ready) return; // Enough.
                await Coro.NextFrame();
            }

            private bool IsBusy() => !_ready;
        }
        """ + Engine,
        Alone,
        isImported: false);

    [Fact]
    public async Task What_waits_for_each_other_goes_together() => await Refactors(
        """
        using System.Collections;
        using UnityEngine;

        class Guard : MonoBehaviour
        {
            void Start()
            {
                StartCoroutine(Patrol()); // Begins.
                this.StartCoroutine(Other());
            }

            void Again() => StartCoroutine(Patrol());

            IEnumerator [||]Patrol()
            {
                yield return StartCoroutine(Walk(1));
                yield return Walk(2); // Again.
                StartCoroutine(Look());
                yield return Done();
            }

            IEnumerator Walk(int n) { yield return null; }
            IEnumerator Look() { yield return null; }
            IEnumerator Scene() { yield return Patrol(); }
            IEnumerator Other() { yield return null; }
            Coro Done() => Coro.CompletedCoro;
        }
        """ + Engine,
        """
        using System.Collections;
        using UnityEngine;

        partial class Guard : MonoBehaviour
        {
            void Start()
            {
                Coro.CreateTask(Patrol()); // Begins.
                this.StartCoroutine(Other());
            }

            void Again() => Coro.CreateTask(Patrol());

            [Coroutine]
            async Coro Patrol()
            {
                await Walk(1);
                await Walk(2); // Again.
                Coro.CreateTask(Look());
                await Done();
            }

            [Coroutine]
            async Coro Walk(int n) { await Coro.NextFrame(); }
            [Coroutine]
            async Coro Look() { await Coro.NextFrame(); }
            [Coroutine]
            async Coro Scene() { await Patrol(); }
            IEnumerator Other() { yield return null; }
            Coro Done() => Coro.CompletedCoro;
        }
        """ + Engine,
        All);

    [Fact]
    public async Task What_is_only_started_may_stay() => await Refactors(
        """
        using System.Collections;
        using UnityEngine;

        class Guard : MonoBehaviour
        {
            IEnumerator [||]Patrol()
            {
                StartCoroutine(Load());
                yield return null;
            }

            IEnumerator Load() { yield return new object(); }
        }
        """ + Engine,
        """
        using System.Collections;
        using UnityEngine;

        partial class Guard : MonoBehaviour
        {
            [Coroutine]
            async Coro Patrol()
            {
                StartCoroutine(Load());
                await Coro.NextFrame();
            }

            IEnumerator Load() { yield return new object(); }
        }
        """ + Engine,
        Alone);

    [Fact]
    public async Task A_name_that_two_would_have_is_written_in_full() => await Refactors(
        """
        using System.Collections;
        using UnityEngine;

        class Guard : MonoBehaviour
        {
            IEnumerator [||]Patrol() { yield return null; }
            WaitUntil Other(WaitUntil other) => other;
        }
        """ + Engine,
        """
        using System.Collections;
        using UnityEngine;

        partial class Guard : MonoBehaviour
        {
            [CoroGen.Coroutine]
            async CoroGen.Coro Patrol() { await CoroGen.Coro.NextFrame(); }
            WaitUntil Other(WaitUntil other) => other;
        }
        """ + Engine,
        Alone,
        isImported: false);

    [Theory]
    [InlineData("IEnumerator [||]F() { yield return new object(); }")]
    [InlineData("IEnumerator [||]F() { yield return 1; }")]
    [InlineData("IEnumerator [||]F() { yield return null; yield return _wait; }")]
    [InlineData("IEnumerator [||]F() { yield break; }")]
    [InlineData("IEnumerator [||]F() => null!;")]
    [InlineData("IEnumerator [||]F() { lock (this) { yield return null; } }")]
    [InlineData("IEnumerator<object> [||]F() { yield return null!; }")]
    [InlineData("IEnumerable [||]F() { yield return null; }")]
    [InlineData("protected virtual IEnumerator [||]F() { yield return null; }")]
    [InlineData("IEnumerator [||]F() { yield return G(); } IEnumerator G() { yield return 1; }")]
    [InlineData("IEnumerator [||]F() { yield return null; } IEnumerator G() { yield return F(); yield return 1; }")]
    [InlineData("IEnumerator [||]F() { yield return null; } void G() { StartCoroutine(\"F\"); }")]
    [InlineData("IEnumerator [||]F() { yield return null; } void G() { StartCoroutine(nameof(F)); }")]
    [InlineData("IEnumerator [||]F() { yield return null; } Coroutine G() => StartCoroutine(F());")]
    [InlineData("IEnumerator [||]F() { yield return null; } void G() { F().MoveNext(); }")]
    [InlineData("IEnumerator F() { [||]yield return null; }")]
    public async Task What_is_not_known_is_not_offered(string members) => await OffersNothing(
        $$"""using System.Collections; using UnityEngine; class Guard : MonoBehaviour { WaitForSeconds _wait = new(1); {{members}} }{{Engine}}""");

    [Fact]
    public async Task Nothing_is_offered_where_somebody_types() => await OffersNothingWithErrors(
        """class Guard { System.Collections.IEnumerator [||]F() { yield return null; int n = } }""");
}
