using CoroGen.Analyzers.Tests.Testing;
using CoroGen.CodeFixes;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0022.</summary>
public class LockTests : FixTest<LockAnalyzer, HoldLockFix>
{
    [Fact]
    public async Task A_lock_that_is_not_given_back_is_reported()
    {
        var diagnostics = await Reports("""
            class Work
            {
                private readonly CoroLock gate = new();
                async Coro Never() { await [|gate.Acquire()|]; await Coro.Yield(); }
            }
            """);

        Assert.Equal("'gate' is never released; write 'using (await gate.Acquire())'", diagnostics[0].GetMessage(null));
    }

    [Fact]
    public async Task A_lock_that_waits_for_itself_is_reported()
    {
        var diagnostics = await Reports("""
            class Work
            {
                readonly CoroLock gate = new();
                async Coro Nested()
                {
                    using (await gate.Acquire())
                    {
                        using var again = await [|gate.Acquire()|];
                    }
                }
                async Coro Caller()
                {
                    using var held = await gate.Acquire();
                    await [|Callee()|];
                    await Coro.Yield();
                }
                async Coro Callee() { using (await this.gate.Acquire()) await Coro.Yield(); }
            }
            """);

        Assert.Equal("'gate' is held here already, so this waits for ever; a CoroLock cannot be acquired twice", diagnostics[0].GetMessage(null));
        Assert.Equal("'gate' is held here, and 'Callee' acquires it, so this waits for ever; a CoroLock cannot be acquired twice", diagnostics[1].GetMessage(null));
    }

    [Fact]
    public async Task A_condition_that_nobody_holds_is_reported()
    {
        var diagnostics = await Reports("""
            class Work
            {
                private readonly CoroCondition ready = new();
                async Coro M() { await [|ready.Wait()|]; }
            }
            """);

        Assert.Equal("'ready' is never acquired, so this throws; wait within 'using (await ready.Acquire())'", diagnostics[0].GetMessage(null));
    }

    [Fact]
    public async Task A_lock_that_somebody_else_may_give_back_is_fine() => await ReportsNothing("""
        class Work
        {
            private readonly CoroLock freed = new(), held = new();
            async Coro Begin() => await freed.Acquire();
            async Coro Start() { await freed.Acquire(); }
            void End() => freed.Free();
            async Coro M() { using (await held.Acquire()) await N(true); }
            async Coro N(bool isHeld) { using var releaser = isHeld ? default : await held.Acquire(); await Coro.Yield(); }
        }
        static class Extensions { public static void Free(this CoroLock it) => it.Release(); }
        """);

    [Fact]
    public async Task A_lock_that_is_given_back_is_fine() => await ReportsNothing("""
        class Work
        {
            private readonly CoroLock gate = new(), other = new();
            private readonly CoroLock handedOn = new();
            private readonly CoroCondition ready = new();
            private readonly CoroCondition around;
            readonly CoroSemaphore slots = new(3);
            Work() => around = new(gate);
            async Coro Using() { using (await gate.Acquire()) { using (await other.Acquire()) await Coro.Yield(); } using (await gate.Acquire()) { } }
            async Coro Finally() { await gate.Acquire(); try { await Coro.Yield(); } finally { gate.Release(); } }
            async Coro Short() { await gate.Acquire(); int n = 1; gate.Release(); await Coro.Yield(); }
            async Coro Begin() { await other.Acquire(); }
            void End() => other.Release();
            async Coro Give() { await handedOn.Acquire(); Take(handedOn); }
            void Take(CoroLock taken) => taken.Release();
            async Coro Own() { var own = new CoroLock(); await own.Acquire(); await Coro.Yield(); }
            async Coro Parameter(CoroLock given) { await given.Acquire(); await Coro.Yield(); }
            async Coro Slots() { await slots.Acquire(); using (await slots.Acquire()) await Slots(); }
            async Coro Wait() { using (await ready.Acquire()) await ready.Wait(); }
            async Coro WaitHelper() => await ready.WaitFor(() => true);
            async Coro Around() { using (await gate.Acquire()) await around.Wait(); }
            async Coro Callee() { using (await gate.Acquire()) await Coro.Yield(); }
            async Coro Calls(Work another) { using (await gate.Acquire()) { await another.Callee(); Action a = () => Callee().Forget(); } await Callee(); }
            async Coro Local() { using (await gate.Acquire()) { await Coro.Yield(); async Coro Later() => await Callee(); } }
        }
        """);

    [Fact]
    public async Task The_lock_is_held_to_the_end_of_the_block() => await Fixes(
        """
        class Work
        {
            private readonly CoroLock gate = new();
            async Coro M(int held)
            {
                // Above.
                await [|gate.Acquire()|]; // Behind.
                await Coro.Yield();
            }
        }
        """,
        """
        class Work
        {
            private readonly CoroLock gate = new();
            async Coro M(int held)
            {
                // Above.
                using var held2 = await gate.Acquire(); // Behind.
                await Coro.Yield();
            }
        }
        """,
        "Hold it to the end of the block");

    [Fact]
    public async Task Nothing_is_offered_for_a_lock_that_waits_for_itself() => await Offers("""
        class Work
        {
            private readonly CoroLock gate = new();
            async Coro N() { using var a = await gate.Acquire(); using var b = await [|gate.Acquire()|]; }
            async Coro O() { using (await gate.Acquire()) { await [|gate.Acquire()|]; } }
            private readonly CoroCondition ready = new();
            async Coro P() { await [|ready.Wait()|]; }
        }
        """);

    [Fact]
    public async Task A_lock_that_others_know_or_that_is_not_held_then_is_fine() => await ReportsNothing("""
        class Work(CoroLock shared)
        {
            private readonly CoroLock gate = new(), other = new();
            private readonly CoroLock given = shared;
            private CoroLock renewed = new();
            async Coro Before() { await Callee(); using var held = await gate.Acquire(); }
            async Coro Callee() { using (await gate.Acquire()) await Coro.Yield(); }
            async Coro Save(bool isLocked) { if (!isLocked) { using (await gate.Acquire()) await Coro.Yield(); return; } await Coro.Yield(); }
            async Coro All() { using (await gate.Acquire()) await Save(true); }
            async Coro Pause() { other.Release(); try { await Coro.Sleep(1); } finally { await other.Acquire(); } }
            async Coro Pauses() { using (await other.Acquire()) await Pause(); }
            async Coro InBetween() { using (await other.Acquire()) { other.Release(); try { await Coro.Sleep(1); } finally { await other.Acquire(); } } }
            async Coro Lambda() { using var sub = Subscribe(async () => { using (await gate.Acquire()) { } }); using (await gate.Acquire()) { } }
            IDisposable Subscribe(Func<Coro> handler) => null!;
            async Coro Shared() { await given.Acquire(); try { await Coro.Yield(); } finally { shared.Release(); } }
            async Coro Renewed() { using (await renewed.Acquire()) { renewed = new CoroLock(); using (await renewed.Acquire()) { } } }
        }
        """);

    [Fact]
    public async Task A_local_function_that_acquires_the_lock_is_reported() => await Reports("""
        class Work
        {
            readonly CoroLock gate = new();
            async Coro M()
            {
                using (await gate.Acquire()) await [|Local()|];
                async Coro Local() { using (await gate.Acquire()) await Coro.Yield(); }
            }
        }
        """);
}
