//! machines
public partial interface I { Coro<int> M(); }
public partial class C : I
{
    [Coroutine] async Coro<int> I.M() { await Coro.Yield(); return 1; }
    [Coroutine] public async Coro<int> I_M() { await Coro.Yield(); return 2; }
}
public static partial class Program
{
    [Coroutine]
    public static async Coro Run()
    {
        Log(await ((I)new C()).M());
        Log(await new C().I_M());
    }
}
