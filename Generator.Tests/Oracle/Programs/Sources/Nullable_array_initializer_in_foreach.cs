public static partial class Program
{
    [Coroutine] public static async Coro Run() { object?[]? a = { null, "x" }; foreach (var x in a) { await Step("x" + x); } }
}
