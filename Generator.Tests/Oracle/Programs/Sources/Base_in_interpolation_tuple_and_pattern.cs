//! with=Base_members_of_every_shape
public partial class D0
{
    [Coroutine] public async Coro R() { await Coro.Yield(); Log(base.GetType().Name); Log(base.M(x: 1, s: "b").Length); var t = (base.F, base.Ni); Log(t.F); Log($"{base.F}{base.M(1, "c")}"); if (base.Ni is null && base.Tu((1, 2)) is (1, null)) Log("pat"); }
}
