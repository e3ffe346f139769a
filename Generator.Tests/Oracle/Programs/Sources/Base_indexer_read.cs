//! with=Base_members
public partial class D0
{
    [Coroutine] public async Coro<int> R() { Log(base[await Get(2)]); return 0; }
}
