public partial class S(SpinLock l, System.Numerics.Vector2 v, DateTime d) { [Coroutine] public async Coro R() { var t = false; l.Enter(ref t); await Coro.Yield(); Log(t + " " + l.IsHeld); v.X = 3; Log(v.X + d.Year); } }
public static partial class Program {  [Coroutine] public static async Coro Run() { await new S(default, default, default).R(); } }
