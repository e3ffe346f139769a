public struct Many { public Pair F; public int P { get => F.X; set => F.X = value; } public void M(int i) => F.X += i; public override string ToString() => F.ToString()!; }
public static partial class Program
{
    static void Inc(in Pair p, int i) => Log(p + "" + i);
    [Coroutine] static async Coro A() { Many t = default; checked(t).M(await Get(3)); unchecked(t!).M(await Get(4)); Log(t); (checked(t)).F.Bump(); Log(t); }
    [Coroutine] static async Coro B() { var a = new Many[2]; checked(a[await Get(1)]).M(await Get(5)); Log(a[1]); Pair p = new(1, 2); Inc(checked(p), await Get(p.X = 7)); Inc(p!, await Get(p.X = 8)); Inc((p), await Get(p.X = 9)); }
    [Coroutine] static async Coro C<T>(T t) where T : IEnumerator<int> { while (checked(t).MoveNext() && await Get(true)) Log(checked(t!).Current + await Get(1)); }
    [Coroutine] public static async Coro Run() { await A(); await B(); await C(new List<int> { 1, 2 }.GetEnumerator()); }
}
