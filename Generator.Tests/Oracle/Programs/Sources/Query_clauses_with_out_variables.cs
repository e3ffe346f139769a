public static partial class Program
{
    static int Set(int a, out int b) { b = a + 1; return a; }
    [Coroutine] public static async Coro Run()
    {
        var groups = from item in await Get(new[] { 1, 2 }) group item by Set(item, out var key) + key into grouped select grouped.Count();
        Log(groups.ToList());
        var chosen = from item in await Get(new[] { 3, 4 }) where Set(item, out var more) + more > 7 select item is var same ? same : 0;
        Log(chosen.ToList());
    }
}
