//! iter machines expects fallback: 'z', a variable of an anonymous type that lives across an await
public partial interface I { [Coroutine] Coro<int> M(int n); }
public partial class A : I
{
    [Coroutine] public virtual async Coro<int> M(int n) { Log("A.M"); return await Get(n); }
}
public partial class B : A
{
    [Coroutine] public override async Coro<int> M(int n) { Log("B.M"); var z = (int a = 1) => a; Log(await Get(n)); z += (int a) => 2; Log(z(1)); return n; }
    [Coroutine] public async Coro<int> M<T>(T t) { Log("B.M<T>"); await Step("t"); return 7; }
}
public partial class C : A { public override async Coro<int> M(int n) { Log("C.M"); return await Get(n + 1); } [Coroutine] public async Coro<int> M(object o) { Log("C.M(object)"); return await Get(8); } }
public partial class D : A, I { [Coroutine] public override async Coro<int> M(int n) { Log("D.M"); return await Get(n + 2); } [Coroutine] public async Coro<int> M(object o) { Log("D.M(object)"); return await Get(9); } }
public static partial class Program
{
    [Coroutine] public static async Coro Run() { foreach (A a in new A[] { new A(), new B(), new C(), new D() }) { Log(await a.M(1)); Log(await ((I)a).M(2)); } Log(await new B().M(3)); Log(await new C().M(3)); Log(await new D().M(3)); }
}
