//! machines
using System.Linq.Expressions;
public partial class A { [Coroutine] public virtual async Coro<int> M(int n) => await Get(n); }
public static partial class Program
{
    static string Name<T>(Expression<Func<A, T>> e) => ((MethodCallExpression)e.Body).Method.Name;
    static string Ordinary(int n) => Name(a => a.M(n));
    [Coroutine] public static async Coro Run() { int n = await Get(1); Log(Name(a => a.M(n))); Log(Ordinary(2)); Expression<Func<int, A, Coro<int>>> e = (i, a) => a.M(i); Log(e.ToString()); Log(await e.Compile()(3, new A())); Func<A, Coro<int>> f = a => a.M(n); Log(await f(new A())); }
}
