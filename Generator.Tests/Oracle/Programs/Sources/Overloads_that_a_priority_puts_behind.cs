//! machines expects fallback: another overload that [OverloadResolutionPriority] puts before it
using System.Runtime.CompilerServices;

partial interface IPick { [Coroutine] Coro<string> Pick(string s); }

partial class C : IPick
{
    [Coroutine] public async Coro<string> Pick(string s) { await Coro.Yield(); return "string"; }
    [Coroutine, OverloadResolutionPriority(1)] public async Coro<string> Pick(object s) { await Coro.Yield(); return "object"; }
}

partial class Base
{
    [Coroutine] public virtual async Coro<string> Pick(string s) { await Coro.Yield(); return "string"; }
    [Coroutine, OverloadResolutionPriority(1)] public virtual async Coro<string> Pick(object s) { await Coro.Yield(); return "object"; }
}

partial class Derived : Base
{
    public override async Coro<string> Pick(string s) { await Coro.Yield(); return "Derived " + s; }
}

public static partial class Program
{
    [Coroutine]
    public static async Coro Run()
    {
        IPick pick = new C();
        Log(await pick.Pick("x"));
        Log(await new C().Pick("x"));
        Log(await new Derived().Pick("x"));
        var c = pick.Pick("y");
        Log(await c);
        Log(await Ordinary(pick));
    }

    static async Coro<string> Ordinary(IPick pick)
    {
        var c = pick.Pick("y");
        return await c + await new C().Pick("y");
    }
}
