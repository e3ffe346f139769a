public static partial class Program
{
    [Coroutine] public static async Coro Run() { Pair[] ps = new Pair[2]; scoped ref Pair s = ref ps[1]; s.X = -1; Log(ps[1].X); await Step("a"); scoped Span<int> z = stackalloc int[2]; z[0] = 1; Log(z[0]); await Step("b"); }
}
