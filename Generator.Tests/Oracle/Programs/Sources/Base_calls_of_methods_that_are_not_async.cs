//! iter machines
public partial class A
{
    [Coroutine] public virtual Coro<int> M(int n) { Log("A.M"); return Get(n); }
    [Coroutine] public virtual IAsyncEnumerable<int> Items(int n) { Log("A.Items"); return Inner(n); }
    [Coroutine] private static async IAsyncEnumerable<int> Inner(int n) { yield return await Get(n); }
}
public partial class B : A
{
    [Coroutine] public override async Coro<int> M(int n) { Log("B.M"); return n > 3 ? n : await base.M(n + 1) + await Coro.CreateTask(base.M(2)); }
    [Coroutine] public override async IAsyncEnumerable<int> Items(int n) { Log("B.Items"); if (n > 3) yield break; await foreach (var i in base.Items(n + 1)) yield return i; }
    [Coroutine] public async Coro<int> Kept(int n) { var kept = base.M(n); await Step("kept"); Func<Coro<int>> f = () => base.M(n); return await kept + await f(); }
}
public static partial class Program { [Coroutine] public static async Coro Run() { Log(await new B().M(1)); await foreach (var i in new B().Items(1)) Log(i); Log(await new B().Kept(1)); } }
