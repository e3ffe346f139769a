namespace CoroGen.Samples.Web;

/// <summary>Reports that are kept for a minute. All of it runs on the loop.</summary>
internal sealed partial class Weather
{
    private readonly Dictionary<string, CoroTask<string>> _reports = [];
    private int _calls;

    /// <summary>The report of a town; who asks while it is fetched waits for the same call, and hanging up does not end it for the others.</summary>
    [Coroutine]
    public async Coro<string> Of(string town)
    {
        if (!_reports.TryGetValue(town, out var report)) _reports[town] = report = Coro.CreateTask(Fetch(town));
        return await Coro.Shield(report);
    }

    [Coroutine]
    public async Coro<int> CountCalls()
    {
        await Coro.Completed;
        return _calls;
    }

    /// <summary>Forgets reports once a minute, as long as the host runs.</summary>
    [Coroutine]
    public async Coro Expire()
    {
        while (true)
        {
            await Coro.Sleep(60);
            _reports.Clear();
        }
    }

    // Stands for a slow service.
    [Coroutine]
    private async Coro<string> Fetch(string town)
    {
        _calls++;
        await Coro.Sleep(0.05);
        return $"{town}: {town.Length * 3} degrees";
    }
}
