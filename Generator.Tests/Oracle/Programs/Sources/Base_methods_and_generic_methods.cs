//! with=Base_members
public partial class D0
{
    [Coroutine] public async Coro<int> R() { Log(base.M(await Get(2)) + base.G(await Get(3))); return 0; }
}
