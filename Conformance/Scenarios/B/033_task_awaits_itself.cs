namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 33: a task that awaits itself gets an error at that await.</summary>
internal static partial class Item033
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<string> Selfish(List<CoroTask<string>> me)
    {
        Log(await Attempt(me[0]));
        return "survived";
    }

    [Coroutine]
    static async Coro Main()
    {
        var me = new List<CoroTask<string>>();
        me.Add(Coro.CreateTask(Selfish(me)));
        Log(await Attempt(me[0]));
    }
}
