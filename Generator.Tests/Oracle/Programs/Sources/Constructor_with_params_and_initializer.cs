//! with=Required_members
public static partial class Program { [Coroutine] public static async Coro Run() { var b = new B(1, 2, 3) { I = await Get(3) }; Log(b.R + b.I); B c = new(ps: new[] { 1 }) { S = await Get("z") }; Log(c.R + c.S); } }
