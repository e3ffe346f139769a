public partial class Outer<T> { public partial class Inner { [Coroutine] public static async Coro<int> D() { await Coro.Yield(); return 1; } } }
public partial class Outer<T, U> { public partial class Inner { [Coroutine] public static async Coro<int> D() { await Coro.Yield(); return 1; } } }
public partial class Outer { public partial class Inner { [Coroutine] public static async Coro<int> D() { await Coro.Yield(); return 1; } } public partial class Inner<T> { [Coroutine] public static async Coro<int> D() { await Coro.Yield(); return 1; } } }
namespace Z { public partial class Outer { public partial class Inner { [Coroutine] public static async Coro<int> D() { await Coro.Yield(); return 1; } } } }
public static partial class Program { [Coroutine] public static async Coro Run() { Log(await Outer<int>.Inner.D() + await Outer<int, int>.Inner.D() + await Outer.Inner.D() + await Outer.Inner<int>.D() + await Z.Outer.Inner.D()); } }
