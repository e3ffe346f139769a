// An extern local function.
using System.Runtime.InteropServices;
Coro.Run(P.Run());
static partial class P
{
    [Coroutine]
    public static async Coro Run()
    {
        await Coro.Yield();
        Console.WriteLine(getpid() > 0);
        [DllImport("libc")] static extern int getpid();
    }
}
