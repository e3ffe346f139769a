// A parameter of the primary constructor that is a struct is changed in place.
Coro.Run(new C(new Vec { X = 1 }, new Cnt()).F());
struct Vec { public int X; public int Bump() => ++X; }
struct Cnt { int _n; public int Next() => ++_n; }
partial class C(Vec v, Cnt c)
{
    [Coroutine] static async Coro<T> V<T>(T x) { await Coro.Yield(); return x; }
    [Coroutine] public async Coro F() { await V(1); v.Bump(); v.Bump(); c.Next(); await V(1); Console.WriteLine(v.X + " " + c.Next()); Action a = () => v.Bump(); a(); Console.WriteLine(v.X); Console.WriteLine(v.X + await V(1)); }
}
