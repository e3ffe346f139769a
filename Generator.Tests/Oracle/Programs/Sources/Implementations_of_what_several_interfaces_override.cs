//! iter nocancel machines
public partial interface I { [Coroutine] Coro<int> M(int n); }
public partial interface J : I { [Coroutine] async Coro<int> I.M(int n) { Log("J.M"); return await Get(n); } }
public partial interface K : I { [Coroutine] async Coro<int> I.M(int n) { Log("K.M"); return await Get(n); } }
public partial class C : J, K { [Coroutine] public async Coro<int> M(int n) { Log("C.M"); return await Get(n); } }
public class D : J, K { public Coro<int> M(int n) { Log("D.M"); return Get(n); } }
public static partial class Program { [Coroutine] public static async Coro Run() { I i = new C(); Log(await i.M(1)); i = new D(); Log(await i.M(2)); } }
