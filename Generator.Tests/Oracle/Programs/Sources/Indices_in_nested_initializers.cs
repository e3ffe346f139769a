public class Node2 { public Node2? Held; public Node2? N { get { Log("N"); return Held; } set { Log("N = "); Held = value; } } public int[] Items = new int[3]; public int this[int i] { get { Log("get " + i); return i; } set { Log("set " + i + value); } } public Node2? this[string key] { get { Log("get " + key); return Held; } set { Log("set " + key); } } }
public static partial class Program
{
    private static int F(int i) { Log("F" + i); return i; }
    [Coroutine] public static async Coro Run()
    {
        _ = new Node2 { Held = new Node2 { Held = new() }, N = { [F(0)] = await Get(1), [await Get(1)] = F(2), [F(3)] = F(4), N = { [F(5)] = await Get(6), Items = { [F(1)] = await Get(7) } } } };
        try { _ = new Node2 { Held = { Items = { [F(0)] = await Get(1) } } }; } catch (Exception e) { Log(e.GetType().Name); }
        _ = new Node2 { Held = new(), N = { Held = new(), ["a" + F(1)] = { [F(5)] = await Get(1), Items = { [F(2)] = await Get(3) } } } };
    }
}
