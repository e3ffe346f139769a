//! with=More_caller_information machines
public static partial class Program
{
    [Coroutine] static async Coro M() { await Coro.Yield(); Func<string> f = () => P(); Log(f()); string L() => P(); Log(L()); string L2() { return new object().Who(); } Log(L2()); Log("".Prop()); Action a = async () => { Log(P()); }; a(); }
}
