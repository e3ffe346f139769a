public static partial class Program
{
    [Coroutine] public static async Coro<string> M0(string p0 = "d2")
    {
        try { await Step("tried"); throw new Exception("x"); }
        catch (Exception met6) when ((from itemmet6 in new[] { met6.Message } where itemmet6 == (p0 += p0) select itemmet6).Any())
        {
            Func<int, string> f2 = arg => "in" + p0 + arg; Log(f2(2));
        }
        catch (Exception)
        {
            const int Konst7 = 3;
            Func<int, string> fKonst7 = arg => { switch (arg) { case Konst7: default: return "other" + (p0 == p0); } };
            Log(fKonst7(3));
        }
        return p0 += 1;
    }
    [Coroutine] public static async Coro Run() { Log(await M0()); }
}
