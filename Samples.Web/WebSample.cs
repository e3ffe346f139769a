using CoroGen.Hosting;

namespace CoroGen.Samples.Web;

/// <summary>The app, and the check that asks it.</summary>
internal static class WebSample
{
    private const int Requests = 100;

    public static async Task<int> Run(string[] args)
    {
        var isCheck = args is ["--check"];
        await using var app = Build(isCheck ? "http://127.0.0.1:0" : "http://127.0.0.1:5000");
        if (!isCheck)
        {
            await app.RunAsync();
            return 0;
        }

        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        var answers = await Task.WhenAll(Enumerable.Range(0, Requests).Select(i => client.GetStringAsync(new Uri(i % 2 == 0 ? "/weather/oslo" : "/weather/rome", UriKind.Relative))));
        var calls = await client.GetStringAsync(new Uri("/calls", UriKind.Relative));
        await app.StopAsync();
        Console.WriteLine($"{answers.Length} answers, {calls} slow calls; the first: {answers[0]}");
        return answers.Distinct().Count() == 2 && calls == "2" ? 0 : 1;
    }

    private static WebApplication Build(string address)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.Services.AddCoroLoop((options, provider) => options.Start(provider.GetRequiredService<Weather>().Expire));
        builder.Services.AddSingleton<Weather>();
        var app = builder.Build();

        // The token ends the coroutine when the client hangs up.
        app.MapGet("/weather/{town}", (string town, CoroHost host, Weather weather, CancellationToken aborted) => host.Run(weather.Of(town), aborted));
        app.MapGet("/calls", (CoroHost host, Weather weather) => host.Run(weather.CountCalls()));
        return app;
    }
}
