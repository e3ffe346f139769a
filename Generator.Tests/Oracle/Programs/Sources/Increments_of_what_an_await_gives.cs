// An increment of what an await gives happens before what is only read at the call, such as the field that a member is called on.
public class Knot
{
    public Vec S;
    public readonly Vec R;
    public int F;
    public int P { get { Log("get"); return F; } set { Log("set " + value); F = value; } }
}

public struct Vec
{
    public int X;
    public int Bump(int by) => X += by;
}

public static partial class Program
{
    static int E(int n) { Log("e" + n); return n; }
    [Coroutine] static async Coro One(int k)
    {
        Knot? none = null;
        try
        {
            switch (k)
            {
                case 0: Log(none!.S.Bump((await Get(new[] { 1, 2 }))[E(1)]++)); break;
                case 1: Log(none!.R.Bump((await Get(new[] { 1, 2 }))[E(1)]++)); break;
                case 2: Log(none!.R.Bump(--(await Get(new Knot())).P)); break;
                case 3: Log(none!.S.Bump(1 + (await Get(new Knot())).F++)); break;
                case 4: Log(none!.S.Bump(E((await Get(new Knot())).P++))); break;
                case 5: Log(new Knot().S.Bump(E(++(await Get(new int[2]))[E(0)] + E(3)))); break;
                case 6: Log(E((await Get(new int[2]))[E(0)]-- + E(3))); break;
                case 7: (await Get(new int[2]))[E(0)]++; for (var i = 0; i < 2; (await Get(new int[2]))[E(1)]++, i++) Log(i); break;
                case 8: Log(none!.S.Bump(await Get(1) + E(2))); break;
                case 9: none!.S.X += (await Get(new int[2]))[E(1)]++; break;
                case 10: none!.P += (await Get(new int[2]))[E(1)]++; break;
                case 11: none!.P = (await Get(new int[2]))[E(1)]++; break;
                case 12: none!.F = (await Get(new int[2]))[E(1)]++; break;
                case 13: none!.S.X = ++(await Get(new Knot())).P; break;
            }
        }
        catch (NullReferenceException) { Log("null"); }
    }
    [Coroutine] public static async Coro Run()
    {
        for (var k = 0; k < 14; k++) { Log("case " + k); await One(k); }
    }
}
