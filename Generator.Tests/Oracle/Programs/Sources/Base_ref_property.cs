//! with=Base_members_of_every_shape
public partial class D0
{
    [Coroutine] public async Coro R() { await Coro.Yield(); Log(base.RR); base.RR = 5; base.RR++; Log(base.RR); }
}
