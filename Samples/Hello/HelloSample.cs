namespace CoroGen.Samples.Hello;

/// <summary>The ten lines of the README.</summary>
internal static partial class HelloSample
{
    public static int Run()
    {
        Coro.Run(Greet());
        return 0;
    }

    [Coroutine]
    private static async Coro Greet() => await Coro.Gather(Say("Hello", 0.1), Say("world", 0.2));

    [Coroutine]
    private static async Coro Say(string what, double seconds)
    {
        await Coro.Sleep(seconds);
        Console.WriteLine(what);
    }
}
