public static partial class Program
{
    [Coroutine] static async Coro Forward(int n) { switch (n) { case 0: await Step("0"); goto L; case 1: L: Log("L"); break; } }
    [Coroutine] static async Coro Back(int n) { switch (n) { case 0: L: Log("L"); break; case 1: await Step("1"); goto L; } }
    [Coroutine] static async Coro Across(int n) { switch (n) { case 0: goto L; case 1: await Step("1"); L: Log("L"); await Step("y"); break; case 2: goto M; case 3: Log("3"); goto L; M: Log("M"); goto case 1; } }
    [Coroutine] static async Coro Blocks(int n) { switch (n) { case 0: { try { goto L; } finally { Log("finally"); } } case 1: await Step("1"); if (n == 1) goto K; L: Log("L"); await Step("y"); break; default: K: Log("K"); if (n++ < 3) goto L; break; } }
    [Coroutine] static async Coro Guards(object o) { switch (o) { case int n when await Get(n) > 0: if (n < 2) goto L; break; case string s: L: M: Log("L"); await Step("M"); break; default: await Step("d"); goto M; } }
    [Coroutine] static async Coro Nested(int n) { for (int i = 0; i < 3; i++) { switch (n) { case 0: switch (i) { case 0: await Step("in"); goto L; case 1: goto M; case 2: M: Log("M"); continue; } break; case 1: L: Log("L"); break; } } }

    [Coroutine]
    public static async Coro Run()
    {
        for (int n = 0; n < 5; n++)
        {
            await Forward(n);
            await Back(n);
            await Across(n);
            await Blocks(n);
            await Guards(n);
            await Nested(n);
        }

        await Guards("s");
    }
}
