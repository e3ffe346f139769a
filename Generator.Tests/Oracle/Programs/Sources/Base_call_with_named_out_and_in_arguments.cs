//! with=Base_members_of_every_shape
public partial class D0
{
    [Coroutine] public async Coro R() { int b = 1; base.Ou(a: out int a, c: in b, b: ref b); await Coro.Yield(); Log(a); string L() => base.M(); Log(L()); }
}
