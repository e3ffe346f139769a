// An HTTP responder: connections that are kept alive, a limit for clients that say nothing, and answers from a table. It is no web server for production;
// it shows how a protocol reads as straight code. CoroGen in ASP.NET Core is the sample in Samples.Web.
//
//   dotnet run --project Samples -- http                 # asks itself, by .NET's HttpClient
//   dotnet run --project Samples -- http --port 8080     # for `curl localhost:8080/hello`, until Ctrl+C
namespace CoroGen.Samples.Http;

/// <summary>A responder and a client of .NET's on one loop.</summary>
internal static partial class HttpSample
{
    private static readonly Dictionary<string, string> s_pages = new()
    {
        ["/"] = "<a href=\"/hello\">hello</a>\n",
        ["/hello"] = "Hello from a coroutine.\n",
    };

    public static int Run(SampleOptions options) => options.Port is { } port ? Serve(port) : Coro.Run(AskItself());

    private static int Serve(int port)
    {
        try
        {
            Coro.Run(ServeForever(port));
        }
        catch (CoroCanceledException)
        {
            Console.WriteLine("Closed.");
        }

        return 0;
    }

    [Coroutine]
    private static async Coro ServeForever(int port)
    {
        using var server = await Coro.StartServer(new HttpResponder(s_pages).Respond, "127.0.0.1", port);
        Console.WriteLine($"http://{server.EndPoints[0]}/");
        await server.ServeForever();
    }

    [Coroutine]
    private static async Coro<int> AskItself()
    {
        var responder = new HttpResponder(s_pages);
        using var server = await Coro.StartServer(responder.Respond, "127.0.0.1", 0);
        using var client = new HttpClient { BaseAddress = new Uri($"http://{server.EndPoints[0]}") };

        // Any task is awaited as it is; the coroutine goes on in its loop.
        var hello = await client.GetStringAsync("/hello");
        using var missing = await client.GetAsync("/nothing");
        await client.GetStringAsync("/");
        Console.Write(hello);
        Console.WriteLine($"/nothing: {(int)missing.StatusCode}; {responder.Requests} requests on {responder.Connections} connection.");
        return hello == s_pages["/hello"] && missing.StatusCode == System.Net.HttpStatusCode.NotFound && responder is { Requests: 3, Connections: 1 } ? 0 : 1;
    }
}
