//! iter nocancel expects fallback: 'z', a variable of an anonymous type that lives across an await
public partial class A
{
    public virtual string Name => "A";
    [Coroutine] public virtual async Coro<int> Embedded(int n) { Log(Name + " A.Embedded"); var z = (int a = 1) => a; Log(await Get(n)); z += (int a) => 2; Log(z(1)); return n; }
    [Coroutine] public virtual async Coro<int> Recursive(int n) { Log("A.Recursive"); var z = (int a = 1) => a; Log(await Get(n)); z += (int a) => 2; Log(z(1)); return n < 4 ? await Recursive(n + 1) : n; }
    [Coroutine] public virtual async IAsyncEnumerable<int> Items(int n) { Log("A.Items"); var z = (int a = 1) => a; Log(await Get(n)); z += (int a) => 2; Log(z(1)); yield return n; }
    [Coroutine] public virtual async Coro<T> Of<T>(T n) { Log("A.Of"); var z = (int a = 1) => a; Log(await Get(1)); z += (int a) => 2; Log(z(1)); return n; }
}
public partial class B : A
{
    public override string Name => "B";
    [Coroutine] public override async Coro<int> Embedded(int n) { Log("B.Embedded"); return n > 3 ? n : await base.Embedded(n + 1) + 100; }
    [Coroutine] public override async Coro<int> Recursive(int n) { Log("B.Recursive"); return n > 3 ? n : await base.Recursive(n + 1) + 100; }
    [Coroutine] public override async IAsyncEnumerable<int> Items(int n) { Log("B.Items"); if (n > 3) yield break; await foreach (var i in base.Items(n + 1)) yield return i + 100; }
    [Coroutine] public override async Coro<T> Of<T>(T n) { Log("B.Of"); var coro = base.Of(n); await Step("kept"); return await coro; }
}
public partial class C : B
{
    [Coroutine] public override async Coro<int> Embedded(int n) { Log("C.Embedded"); return n > 3 ? n : await base.Embedded(n + 1) + await Coro.CreateTask(base.Recursive(3)); }
    [Coroutine] public async Coro<int> Others(int n) { Func<Coro<int>> f = () => base.Embedded(n); return await f() + await base.Of(7); }
}
public static partial class Program
{
    [Coroutine] public static async Coro Run()
    {
        Log(await new B().Embedded(0)); Log(await new B().Recursive(0)); await foreach (var i in new B().Items(0)) Log(i); Log(await new B().Of("x"));
        Log(await new C().Embedded(0)); Log(await new C().Recursive(0)); Log(await new C().Others(2));
        A a = new C(); Log(await a.Embedded(1)); Log(await Coro.CreateTask(a.Recursive(1))); Log(await a.Of(3));
    }
}
