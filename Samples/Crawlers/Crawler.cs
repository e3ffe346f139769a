using System.Text.RegularExpressions;

namespace CoroGen.Samples.Crawlers;

/// <summary>Reads every page that can be reached from one, each once.</summary>
internal sealed partial class Crawler(HttpClient client, int workers)
{
    private readonly CoroQueue<string> _toRead = new();
    private int _atOnce;

    public HashSet<string> Seen { get; } = [];

    public int MostAtOnce { get; private set; }

    [Coroutine]
    public async Coro Crawl(string first)
    {
        Add(first);

        // The group waits for its workers, which never end by themselves: what they wait for is shut down when everything is read.
        await using var group = new CoroTaskGroup();
        for (var i = 0; i < workers; i++) group.CreateTask(Work());
        await _toRead.Join();
        _toRead.Shutdown();
        await group.Join();
    }

    [Coroutine]
    private async Coro Work()
    {
        try
        {
            while (true)
            {
                var path = await _toRead.Get();
                foreach (var link in await ReadLinks(path)) Add(link);
                _toRead.TaskDone();
            }
        }
        catch (QueueShutDownException)
        {
            // Everything is read.
        }
    }

    [Coroutine]
    private async Coro<IEnumerable<string>> ReadLinks(string path)
    {
        MostAtOnce = Math.Max(MostAtOnce, ++_atOnce);
        try
        {
            var page = await Coro.FromTask(token => client.GetStringAsync(new Uri(path, UriKind.Relative), token));
            return Link().Matches(page).Select(static match => match.Groups[1].Value);
        }
        finally
        {
            _atOnce--;
        }
    }

    private void Add(string path)
    {
        if (Seen.Add(path)) _toRead.PutNoWait(path);
    }

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Link();
}
