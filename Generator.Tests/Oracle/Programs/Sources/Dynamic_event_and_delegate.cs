//! with=Dynamic_targets
public static partial class Program
{
    [Coroutine] static async Coro M() { d.E -= await Get<Action>(() => Log("x")); d.Fn += await Get<Func<int>>(() => 2); Log(d.Fn()); }
}
