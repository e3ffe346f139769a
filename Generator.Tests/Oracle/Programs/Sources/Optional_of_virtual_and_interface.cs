//! machines
using System.Runtime.InteropServices;
public interface IV { Coro<string> M(string a, [Optional] int b); }
public partial class O : IV
{
    [Coroutine] public static async Coro<string> F(int z) { await Coro.Yield(); return "" + z; }
    [Coroutine] public virtual async Coro<string> M(string a, [Optional] int b) { await Coro.Yield(); return a + b; }
}
public static partial class Program
{
    [Coroutine] public static async Coro Run() { Log(await new O().M("q") + await ((IV)new O()).M("w")); }
}
