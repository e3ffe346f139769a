//! with=Base_members_of_every_shape
public partial class D0
{
    [Coroutine] public async Coro R() { await Coro.Yield(); int b = 1; base.Ou(out var a, ref b, 7); Log(a + b); }
}
