//! with=Base_members
public partial class D0
{
    [Coroutine] public async Coro<int> R() { base.E += await Get<Action>(() => {}); base.F += await Get(1); base.P++; await Step("x"); base[3]++; return 0; }
}
