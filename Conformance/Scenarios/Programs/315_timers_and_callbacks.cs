namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 315: timers with equal and past deadlines, callbacks that add and cancel others, and slow callbacks.</summary>
internal static partial class Item315
{
    public static void Run()
    {
        var loop = TheLoop();
        var handles = new Dictionary<string, CallbackHandle>();
        foreach (var (name, when) in new (string, double)[] { ("d", 2), ("a", 1), ("b", 1), ("c", 1), ("e", 3), ("f", 4), ("g", 5), ("h", 5), ("i", 5.5) })
            handles[name] = loop.CallAt(when, () => Note(name));
        loop.CallSoon(() => Note("soon"));
        handles["d"].Cancel();
        handles["d2"] = loop.CallLater(2, () => Note("d2"));
        loop.RunForever();
        Log($"{handles["c"].IsCanceled} {handles["d2"].IsCanceled} {handles["h"].IsCanceled}");
        loop.CallSoon(() => Note("again"));
        loop.CallSoon(loop.Stop);
        loop.CallSoon(() => Note("in the same iteration"));
        loop.RunForever();
        loop.CallLater(3, loop.Stop);
        loop.RunForever();
        Log("end");

        void Note(string name)
        {
            Log(name);
            if (name == "b")
            {
                handles["c"].Cancel();
                loop.CallSoon(() => Note("from b"));
                loop.CallLater(0, () => Note("zero from b"));
                loop.CallAt(loop.Time.TotalSeconds - 5, () => Note("past from b"));
                loop.CallAt(loop.Time.TotalSeconds, () => Note("now from b"));
            }

            if (name == "e")
            {
                TheClock().Advance(TimeSpan.FromSeconds(2));
                loop.CallSoon(() => Note("from e"));
            }

            if (name == "g")
            {
                handles["h"].Cancel();
                handles["g"].Cancel();
                loop.Stop();
            }
        }
    }
}
