//! with=More_caller_information
public static partial class Program
{
    [Coroutine] static async Coro M() { var z = 1.Thrower(); await Coro.Yield(); if (z.Thrower() is 1 && "s".Thrower() is { Length: 1 }) Log(await Get(1).Thrower()); lock ("a".Thrower()) { } for (var i = 0.Thrower(); i.Thrower() < 1; i.Thrower(), i++) await Step("x".Thrower()); }
}
