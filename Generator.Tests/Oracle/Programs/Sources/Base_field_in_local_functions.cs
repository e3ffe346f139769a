//! with=Base_members_of_every_shape
public partial class D0
{
    [Coroutine] public async Coro R() { await Coro.Yield(); static int S(D0 d) => d.F; Log(S(this)); int L() => F + base.F; Log(L()); int L2() { int In() => base.F + Hid; return In(); } Log(L2()); }
}
