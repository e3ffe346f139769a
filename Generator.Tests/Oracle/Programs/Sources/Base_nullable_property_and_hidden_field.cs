//! with=Base_members_of_every_shape
public partial class D0
{
    [Coroutine] public async Coro R() { await Coro.Yield(); base.Ni ??= await Get(3); base.Ni += 1; Log(base.Ni); base.F++; base.Hid += await Get(1); Log(base.Hid + Hid); }
}
