//! iter nocancel
public partial interface I { [Coroutine] Coro<int> M(int n); }
public ref struct RS : I { public int K; public Coro<int> M(int n) { K++; Log("RS.M " + K); return Get(n); } }
public static partial class Program { static Coro<int> Use<T>(T t) where T : I, allows ref struct => t.M(1); [Coroutine] public static async Coro Run() { Log(await Use(new RS())); await Step("x"); var r = new RS(); Log(await r.M(2)); } }
