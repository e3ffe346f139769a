//! iter expects fallback: the type parameter 'T', which hides one of the type around it
#pragma warning disable CS0693
public partial class G2<T> { public partial struct N<T> { public T V; [Coroutine] public async Coro<T> Q<T>(T t) { await Step("Q"); return t; } [Coroutine] public async Coro<T> W() { await Step("W"); return V; } } }
public static partial class Program { [Coroutine] public static async Coro Run() { Log(await new G3<string>().Same(4)); Log(await new G2<int>.N<string> { V = "v" }.Q(3)); Log(await new G2<int>.N<string> { V = "v" }.W()); } }
public partial class G3<T> { int f; [Coroutine] public async Coro<T> Same<T>(T t) { f++; await Step("l2"); int Loc(T z) { return f; } Loc(t); return t; } }
