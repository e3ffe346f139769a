//! with=Base_members
public partial class D0
{
    [Coroutine] public async Coro<int> R() { base[await Get(2)] = 5; return 0; }
}
