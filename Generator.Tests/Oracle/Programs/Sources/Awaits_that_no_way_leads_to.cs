public static partial class Program
{
    static bool Rare() => false;
    [Coroutine] public static async Coro Run() { foreach (int box in new[] { 1, 2 }) { Log(box); await Step("a"); continue; if (Rare() && await Get(true)) Log(box); } 
      while (true) { int k = 3; Log(k); break; await Step("x"); Log(k); } { int y = await Get(1); Log(y); goto end; { int u = y; await Step("never"); Log(u + y); } } end: Log("end"); string s = await Get("s"); return; await Step(s); Log(s); }
}
