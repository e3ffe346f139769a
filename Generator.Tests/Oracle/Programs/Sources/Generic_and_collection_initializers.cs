//! with=Required_members
public static partial class Program { [Coroutine] public static async Coro Run() { var g = new G<NewB> { V = new NewB { R = await Get(1) }, W = await Get<NewB?>(null) }; Log(g.V.R + g.V.S); var b = new B { ["k"] = await Get(1), S = "q" }; Log(b.S); var l = new List<B>(await Get(3)) { new B { R = await Get(2) }, new("x") { R = 3 } }; Log(l.Count + l[0].R); } }
