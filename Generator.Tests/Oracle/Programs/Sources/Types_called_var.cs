//! machines expects fallback: a type called 'var'
public static partial class Program
{
    private sealed class @var
    {
        public int V = 4;
    }

    [Coroutine]
    public static async Coro Run()
    {
        int a = await Get(3);
        @var v = new @var();
        Log(v.V + a);
    }
}
