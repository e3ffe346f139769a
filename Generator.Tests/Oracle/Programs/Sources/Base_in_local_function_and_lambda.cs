//! with=Base_members_of_every_shape
public partial class D0
{
    [Coroutine] public async Coro R() { string L(int k) => base.M(k, "a"); Log(L(await Get(1))); Func<string> f = () => base.M(2, "b"); Log(f()); }
}
