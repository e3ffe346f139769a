//! expects fallback: file
Console.WriteLine(Coro.Run(new Conv().Read(new State(4))));
public partial class Conv {
    [Coroutine] public async Coro<int> Read(object o) { await Coro.Yield(); return o switch { State s => s.N, _ => 0 }; }
    [Coroutine] public async Coro<int> Read2(object o) { var s = o as State; await Coro.Yield(); return s?.N ?? 0; }
    [Coroutine] public async Coro<int> Read3(object o) { await Coro.Yield(); if (o is not State s) return 0; await Coro.Yield(); return s.N; }
}
file sealed record State(int N);
