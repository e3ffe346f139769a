//! with=Required_members
public static partial class Program { [Coroutine] public static async Coro Run() { var b = new B { I = await Get(3), L = { 1, await Get(2) } }; Log(b.R + b.I + b.L.Count); } }
