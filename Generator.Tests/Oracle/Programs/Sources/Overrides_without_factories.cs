//! iter machines
public partial class A
{
    [Coroutine] public virtual async Coro<int> M(int n) { Log("A.M"); return await Get(n); }
    [Coroutine] public virtual async IAsyncEnumerable<int> Items(int n) { Log("A.Items"); yield return await Get(n); }
    [Coroutine] public virtual async Coro<T> Of<T>(T n) { Log("A.Of"); return await Get(n); }
}
public class Outer { public partial class B : A { public override async Coro<int> M(int n) { Log("B.M"); return await Get(n + 1); } public override async IAsyncEnumerable<int> Items(int n) { Log("B.Items"); yield return await Get(n + 1); } } }
public class Plain : A { public override Coro<int> M(int n) { Log("Plain.M"); return base.M(n + 2); } }
public class Generic<T> : A { public override async Coro<T2> Of<T2>(T2 n) { Log("Generic.Of"); return await base.Of(n); } }
public partial class C : Plain { [Coroutine] public override async Coro<int> M(int n) { Log("C.M"); return await base.M(n + 1); } }
public partial class D : C { }
public class E : D { public override async Coro<int> M(int n) { Log("E.M"); return await base.M(n + 1); } }
public partial interface I { [Coroutine] async Coro<int> M(int n) { Log("I.M"); return await Get(n); } [Coroutine] async IAsyncEnumerable<int> Items(int n) { Log("I.Items"); yield return await Get(n); } [Coroutine] Coro<int> Abstract(int n); }
public class Implements : I { public Coro<int> M(int n) { Log("Implements.M"); return Get(n + 1); } public async IAsyncEnumerable<int> Items(int n) { Log("Implements.Items"); yield return await Get(n + 1); } public Coro<int> Abstract(int n) => Get(n + 3); }
public class Keeps : I { public Coro<int> Abstract(int n) => Get(n + 4); }
public partial class Explicit : I { [Coroutine] public async Coro<int> M(int n) { Log("Explicit.M"); return await Get(n); } Coro<int> I.M(int n) { Log("Explicit I.M"); return M(n + 1); } [Coroutine] public async Coro<int> Abstract(int n) { Log("Explicit.Abstract"); return await Get(n); } async Coro<int> I.Abstract(int n) { Log("Explicit I.Abstract"); return await Get(n + 1); } }
public struct Struct : I { public Coro<int> M(int n) { Log("Struct.M"); return Get(n + 5); } public Coro<int> Abstract(int n) => Get(n + 6); }
public static partial class Program
{
    [Coroutine] static async Coro All(A a) { Log(await a.M(1)); Log(await Coro.CreateTask(a.M(2))); await foreach (var i in a.Items(3)) Log(i); Log(await a.Of("x")); }
    [Coroutine] static async Coro Each(I i) { Log(await i.M(1)); await foreach (var item in i.Items(2)) Log(item); Log(await i.Abstract(3)); }
    static Coro<int> Ordinary(A a, I i) => i is null ? a.M(7) : i.M(8);
    [Coroutine] public static async Coro Run()
    {
        foreach (A a in new A[] { new A(), new Outer.B(), new Plain(), new Generic<int>(), new C(), new D(), new E() }) { Log(a.GetType().Name); await All(a); Log(await Ordinary(a, null!)); }
        foreach (I i in new I[] { new Implements(), new Keeps(), new Explicit(), new Struct() }) { Log(i.GetType().Name); await Each(i); Log(await Ordinary(null!, i)); }
        Log(await new Explicit().M(1)); Log(await ((I)new Explicit()).M(1));
    }
}
