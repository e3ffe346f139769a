//! expects fallback: an anonymous type
public static partial class Program
{
    private static async Task<int> Later(int n) { await Task.CompletedTask; Log("later " + n); return n; }
    [Coroutine]
    public static async Coro Run()
    {
        var x = new { A = 1 };
        var t = (new { B = 2 }, 3);
        var list = new[] { new { A = 5 } }.ToList();
        Func<Task> f = async () =>
        {
            x = new { A = await Later(x.A + 1) };
            t = (new { B = await Later(t.Item1.B + 1) }, t.Item2);
            t.Item2 += await Later(7);
            t.Item1 = new { B = await Later(9) };
            list.Add(new { A = await Later(list[0].A) });
            list = list.Where(e => e.A > 1).Append(new { A = await Later(11) }).ToList();
            (x, t) = (new { A = 4 }, (new { B = 6 }, await Later(8)));
        };
        await Step("a");
        await f();
        await Step("b");
        Log(x.A + t.Item1.B + t.Item2 + list.Count);
        Log(x); Log(t);
    }
}
