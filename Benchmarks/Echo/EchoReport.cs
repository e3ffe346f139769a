using System.Diagnostics;
using System.Globalization;

namespace CoroGen.Benchmarks;

/// <summary>
/// Echo over loopback, side by side: 64 bytes, request and response, over 1, 64 and 1,000 connections. Each server has a process of its own and one thread
/// for its code; the client is the same for all.
/// </summary>
internal static class EchoReport
{
    private const int Rounds = 2;

    private const string Asyncio = """
        import asyncio
        async def serve(reader, writer):
            while data := await reader.read(64):
                writer.write(data)
                await writer.drain()
            writer.close()
        async def main():
            server = await asyncio.start_server(serve, "127.0.0.1", 0, backlog=2000)
            print(server.sockets[0].getsockname()[1], flush=True)
            await server.serve_forever()
        asyncio.run(main())
        """;

    private static readonly (string Name, string Title)[] s_servers =
    [
        ("corogen", "CoroGen streams"),
        ("sockets", "Socket, pooled arguments, async Task"),
        ("streams", "NetworkStream, async Task"),
        ("asyncio", "CPython asyncio streams"),
    ];

    /// <summary>Prints the table. Some rounds; the best one of each server counts, because other processes only ever make it slower.</summary>
    public static void Print()
    {
        Console.WriteLine($"{"connections",11} {"server",-38} {"requests/s",11} {"p50 µs",9} {"p99 µs",9} {"p99.9 µs",9}");
        foreach (var connections in new[] { 1, 64, 1000 })
        {
            foreach (var (name, title) in s_servers)
            {
                var best = Enumerable.Range(0, Rounds).Select(_ => Measure(name, connections)).MaxBy(static round => round.PerSecond);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{connections,11} {title,-38} {best.PerSecond,11:F0} {best.Percentiles[0],9:F0} {best.Percentiles[1],9:F0} {best.Percentiles[2],9:F0}"));
            }
        }
    }

    /// <summary>Runs a server until the process is killed, and prints its port.</summary>
    public static void Serve(string name) => EchoServers.Run(name, static port => Console.WriteLine(port.ToString(CultureInfo.InvariantCulture)));

    private static (double PerSecond, double[] Percentiles) Measure(string name, int connections)
    {
        var info = name == "asyncio"
            ? new ProcessStartInfo("python3", ["-c", Asyncio])
            : new ProcessStartInfo(Environment.ProcessPath!, [.. HostArguments(), "--echo-server", name]);
        info.RedirectStandardOutput = true;
        info.Environment["DOTNET_PROCESSOR_COUNT"] = "1";
        info.Environment["DOTNET_ThreadPool_ForceMaxWorkerThreads"] = "1";
        using var server = Process.Start(info)!;
        try
        {
            var port = int.Parse(server.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"The server {name} did not start."), CultureInfo.InvariantCulture);
            return EchoClient.Run(port, connections, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1.5), 0.5, 0.99, 0.999);
        }
        finally
        {
            server.Kill();
            server.WaitForExit();
        }
    }

    // The program was started by its own host, or by dotnet with the path of its assembly.
    private static string[] HostArguments() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(EchoReport).Assembly.Location] : [];
}
