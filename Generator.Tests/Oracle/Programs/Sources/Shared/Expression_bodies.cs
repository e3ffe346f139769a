public class H { public int P { get; set; } public int F; public H? N; public long[] A = new long[2]; public string? T; public int this[int i] { get => F; set => F = value; } public event Action? E; public int? Q; }
public static partial class Program
{
    static H s = new(); static int f; static int[] arr = new int[2]; static H G() => s;
    [Coroutine] public static async Coro Run() { await M(); Log(s.F + " " + s.P + " " + f + " " + arr[1] + s.T + s.Q); }
}
