//! with=Base_members_of_every_shape
public partial class D0
{
    [Coroutine] public async Coro R() { await Coro.Yield(); Log(base.M()); }
}
