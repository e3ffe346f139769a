[InlineArray(2)] public struct Two { char _first; }
public class Rb : INotifyCompletion { public Rb GetAwaiter() => this; public bool IsCompleted => false; public int GetResult() { Log("gr"); return 2; } public void OnCompleted(Action a) { Log("oc"); SynchronizationContext.Current!.Post(_ => a(), null); } }
public static partial class Program
{
    [Coroutine] static async Coro A() { Log(await new Rb()); await Get(1); foreach (var c in "ab".AsSpan()) Log(c); }
    [Coroutine] static async Coro B() { Log(await new Rb()); await Get(1); Two two = default; two[0] = 'x'; foreach (var c in two) Log((int)c); }
    [Coroutine] static async Coro C() { Log(await new Rb()); await Get(1); var numbers = new int[2]; foreach (ref var n in numbers.AsSpan()) n++; Log(numbers[1]); }
    [Coroutine] public static async Coro Run() { await A(); await B(); await C(); }
}
