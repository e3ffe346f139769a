// A crawler: it reads all pages of a site, each once, four at a time. The site is served by the sample itself, so it needs no network. A queue holds what is
// still to be read, `Join` says when there is no more, and a group ends all workers when one of them fails.
//
//   dotnet run --project Samples -- crawler
using CoroGen.Samples.Http;

namespace CoroGen.Samples.Crawlers;

/// <summary>A site of linked pages, and the crawler that reads it.</summary>
internal static partial class CrawlerSample
{
    private const int Pages = 60;
    private const int Workers = 4;

    public static int Run(SampleOptions options) => Coro.Run(CrawlItself());

    [Coroutine]
    private static async Coro<int> CrawlItself()
    {
        var responder = new HttpResponder(MakeSite());
        using var server = await Coro.StartServer(responder.Respond, "127.0.0.1", 0);
        using var client = new HttpClient { BaseAddress = new Uri($"http://{server.EndPoints[0]}") };
        var crawler = new Crawler(client, Workers);
        await Coro.WaitFor(crawler.Crawl("/page/0"), 60);
        Console.WriteLine($"{crawler.Seen.Count} pages, {responder.Requests} requests, at most {crawler.MostAtOnce} at a time.");
        return crawler.Seen.Count == Pages && responder.Requests == Pages && crawler.MostAtOnce is > 1 and <= Workers ? 0 : 1;
    }

    // Each page links to its double, the one behind that, and the first: a tree with a way back.
    private static Dictionary<string, string> MakeSite() => Enumerable.Range(0, Pages).ToDictionary(
        static i => $"/page/{i}",
        static i => string.Concat(new[] { 0, (2 * i) + 1, (2 * i) + 2 }.Where(static to => to < Pages).Select(static to => $"<a href=\"/page/{to}\">{to}</a>")));
}
