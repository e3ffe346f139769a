public static partial class Program
{
    [Coroutine] static async Coro<int> Sign(int n) => n switch { < 0 and var value => -value, > 0 and var value => await Get(value), _ => 0 };
    [Coroutine] static async Coro<int> First(int[] items) => (await Get("abs"), items) switch { ("abs", [< 0 and var value]) => -value, ("abs", [var value]) => value, _ => await Get(0) };
    [Coroutine] public static async Coro Run() { Log(await Sign(2)); Log(await Sign(-5)); Log(await First([-3])); Log(await First([4])); }
}
