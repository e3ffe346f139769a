public partial class Worker
{
    private int _number = 1;
    [Coroutine] public async Coro Work()
    {
        int Sum(int a = 3, [CallerMemberName] string by = "") => a + _number + by.Length;
        await Coro.Yield();
        Log(Sum());
        Log(Sum(await Get(2)));
    }
}
public static partial class Program { [Coroutine] public static async Coro Run() => await new Worker().Work(); }
