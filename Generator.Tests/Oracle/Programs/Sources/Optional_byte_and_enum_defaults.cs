using System.Runtime.InteropServices;
public partial class O
{
    [Coroutine] public static async Coro<string> F(string a, [Optional, DefaultParameterValue((byte)3)] byte b, [Optional, DefaultParameterValue(DayOfWeek.Friday)] DayOfWeek d) { await Coro.Yield(); return a + b + d; }
}
public static partial class Program
{
    [Coroutine] public static async Coro Run() { Log(await O.F("x")); }
}
