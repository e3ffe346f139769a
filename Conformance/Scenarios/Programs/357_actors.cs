namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 357: actors that ask each other within limits, fail and are started anew.</summary>
internal static partial class Item357
{
    public static void Run() => RunMain(Main());

    abstract partial class Actor
    {
        public readonly string Name;
        readonly Actor? _parent;
        readonly CoroQueue<(string[], CoroFuture<int>?)> _box = new();
        readonly CoroTask _task;
        protected Actor(string name, Actor? parent = null)
        {
            Name = name;
            _parent = parent;
            _task = Coro.CreateTask(RunActor(), name: name);
        }

        protected abstract Coro<int> Handle(string[] m);

        [Coroutine]
        async Coro RunActor()
        {
            try
            {
                while (true)
                {
                    var (msg, reply) = await _box.Get();
                    try
                    {
                        var r = await Handle(msg);
                        if (reply is { IsCompleted: false }) reply.SetResult(r);
                    }
                    catch (ScenarioException e)
                    {
                        if (reply is { IsCompleted: false }) reply.SetException(e);
                        _parent?.Tell("failed", Name, Describe(e));
                    }
                }
            }
            catch (CoroCanceledException)
            {
                Log($"{Name} stopped, {_box.Count} unread");
                throw;
            }
        }

        public void Tell(params string[] m) => _box.PutNoWait((m, null));

        [Coroutine]
        public async Coro<int> Ask(string[] m, double? timeout = null)
        {
            var f = EventLoop.Current.CreateFuture<int>();
            _box.PutNoWait((m, f));
            return await Coro.Timeout(timeout, async _ => await f);
        }

        [Coroutine]
        public async Coro Stop()
        {
            _task.Cancel();
            try
            {
                await _task;
            }
            catch (CoroCanceledException) { }
        }
    }

    sealed partial class Counter(string name, Actor? parent) : Actor(name, parent)
    {
        int _n;

        [Coroutine]
        protected override async Coro<int> Handle(string[] m)
        {
            switch (m[0])
            {
                case "inc":
                    _n++;
                    break;
                case "slow":
                    await Coro.Sleep(2);
                    break;
                case "boom": throw new ScenarioException(Name);
            }

            return _n;
        }
    }

    sealed partial class Boss(string name) : Actor(name)
    {
        public readonly Dictionary<string, Counter> Kids = [];

        [Coroutine]
        protected override async Coro<int> Handle(string[] m)
        {
            Log($"{Name} {m[0]} {string.Join(" ", m[1..])}");
            switch (m[0])
            {
                case "spawn":
                    Kids[m[1]] = new Counter(m[1], this);
                    break;
                case "failed":
                    await Kids[m[1]].Stop();
                    Kids[m[1]] = new Counter(m[1], this);
                    break;
                case "ask": return await Kids[m[1]].Ask([m[2]], 1);
                case "down":
                    foreach (var k in Kids.Values) await k.Stop();
                    break;
            }

            return Kids.Count;
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        var b = new Boss("boss");
        foreach (var n in "xy") Log(await b.Ask(["spawn", n.ToString()]));
        for (var i = 0; i < 3; i++) b.Kids["x"].Tell("inc");
        Log(await b.Ask(["ask", "x", "inc"]));
        Log(await Attempt(b.Kids["x"].Ask(["boom"])));
        Log(await b.Ask(["ask", "x", "inc"]));
        Log(await Attempt(b.Kids["y"].Ask(["slow"], 1)));
        Log(await Attempt(b.Kids["y"].Ask(["inc"], 2)));
        b.Kids["y"].Tell("slow");
        b.Kids["y"].Tell("inc");
        b.Kids["y"].Tell("inc");
        await Coro.Sleep(1);
        Log(await b.Ask(["down"]));
        await b.Stop();
        Log(EventLoop.Current.AllTasks().Count);
    }
}
