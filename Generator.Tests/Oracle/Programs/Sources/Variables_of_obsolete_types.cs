//! expects fallback: a variable whose type is obsolete as an error
#pragma warning disable CS0612
[Obsolete("err", true)] public class OE { public int V = 3; } [Obsolete] public static class OF { public static OE Mk() => new(); }
public static partial class Program {  [Coroutine] public static async Coro Run() { var o = OF.Mk(); await Step("o"); Log(o.V); } }
