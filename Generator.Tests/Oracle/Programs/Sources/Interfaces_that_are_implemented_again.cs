//! machines
partial interface I { [Coroutine] Coro<int> M(); [Coroutine] async Coro<int> D() { await Coro.Yield(); return 10; } }

partial class A : I { [Coroutine] public async Coro<int> M() { await Coro.Yield(); return 1; } }
partial class B : A, I { public new async Coro<int> M() { await Coro.Yield(); return 2; } }
class B2 : A, I { async Coro<int> I.M() { await Coro.Yield(); return 3; } async Coro<int> I.D() { await Coro.Yield(); return 30; } }
partial class B3 : A, I { async Coro<int> I.M() { await Coro.Yield(); return 4; } }
class B4 : A, I { public new Coro<int> M() => Other(); async Coro<int> Other() { await Coro.Yield(); return 5; } }

public static partial class Program
{
    [Coroutine]
    public static async Coro Run()
    {
        foreach (I i in new I[] { new A(), new B(), new B2(), new B3(), new B4() })
        {
            Log(await i.M());
            var c = i.M();
            Log(await c);
            Log(await i.D());
            Log(await Ordinary(i));
        }
    }

    static async Coro<int> Ordinary(I i) => await i.M() + await i.D();
}
