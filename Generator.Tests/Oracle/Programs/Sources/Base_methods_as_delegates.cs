//! with=Base_members
public partial class D0
{
    [Coroutine] public async Coro<int> R() { Func<int, int> f = base.M; await Step("x"); Log(f(2)); Func<string, string> g = base.G; Log(g("q")); return 0; }
}
