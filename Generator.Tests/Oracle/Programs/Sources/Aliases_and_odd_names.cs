using IntCoro = CoroGen.Coro<int>;
using Att = CoroGen.CoroutineAttribute;
using Cg = CoroGen;
public ref partial struct Rs { public int X; [Coroutine] public static async Coro<int> S(int x) { await Coro.Yield(); return x; } }
public static partial class Program
{
    [Att] static async IntCoro A() { await Coro.Yield(); return 1; }
    [Cg.CoroutineAttribute()] static async Cg::Coro<int> B() { await Cg::Coro.Yield(); return 2; }
    [method: Coroutine, Obsolete] static async Coro<int> C<bx, result, frame, self, state, __this, TFrame, T>(bx Box, result Result, frame Frame, T t) where bx : struct { int item = 1; await Coro.Yield(); return item + typeof(self).Name.Length + Box.GetHashCode(); }
    [Coroutine][Obsolete] [return: System.Diagnostics.CodeAnalysis.NotNull] static async Coro<object> D([System.Diagnostics.CodeAnalysis.AllowNull] object @this, int @result, int @box, int value, int @field, int @await2, int @_state, int _, int __) { await Coro.Yield(); return @this + "" + result + box + value + field + _state + _ + __; }
#pragma warning disable
    [Coroutine] public static async Coro Run() { Log(await A() + await B() + await C<int, int, int, int, int, int, int, int>(1, 2, 3, 4)); Log(await D(1, 2, 3, 4, 5, 6, 7, 8, 9)); Log(await Rs.S(4)); }
}
