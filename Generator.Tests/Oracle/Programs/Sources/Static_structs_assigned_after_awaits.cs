public struct St { public St() { } public int? X = 1; public Pair In; public int P { get; set; } }
public partial class K1 { static K1() { Log("cctor K1"); } public static St S = new(); }
public partial class K2 { static K2() { Log("cctor K2"); } public static St S = new(); }
public partial class K3 { static K3() { Log("cctor K3"); } public static St S = new(); }
public class KG<T> { static KG() { Log("cctor KG"); } public static St S = new(); }

public static partial class Program
{
    [Coroutine]
    public static async Coro Run()
    {
        await Coro.Completed;
        K1.S.X = await Get(1);
        K2.S.In.X = await Get(2);
        (K3.S.In.X, K3.S.P) = (await Get(3), 4);
        KG<int>.S.In.X = await Get(5);
        Log(K1.S.X + K2.S.In.X + K3.S.P + KG<int>.S.In.X);
    }
}
