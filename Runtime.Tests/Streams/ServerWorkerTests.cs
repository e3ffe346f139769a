using System.Collections.Concurrent;

namespace CoroGen.Runtime.Tests.Streams;

/// <summary>Servers whose clients are served in threads of their own.</summary>
public sealed class ServerWorkerTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    [Fact]
    public void Clients_are_served_in_turn_by_loops_of_other_threads()
    {
        var threads = new ConcurrentBag<Thread>();
        LoopTest.Run(async () =>
        {
            var home = EventLoop.Current;
            await using var server = await Loopback.Serve(
                async (reader, writer) =>
                {
                    await Coro.Yield();
                    Assert.NotSame(home, EventLoop.Current);
                    threads.Add(Thread.CurrentThread);
                    await Echo(reader, writer);
                },
                new ServerOptions { Workers = 3 });
            for (var i = 0; i < 6; i++) Assert.Equal($"line {i}\n", await Ask(server, $"line {i}\n"));
            Assert.Same(home, EventLoop.Current);
        });

        Assert.Equal(6, threads.Count);
        Assert.Equal(3, threads.Distinct().Count());
        Assert.DoesNotContain(Thread.CurrentThread, threads);
        Assert.All(threads, static thread => Assert.True(thread.Join(s_patience)));
    }

    [Fact]
    public void Clients_of_all_threads_are_served_at_the_same_time() => LoopTest.Run(async () =>
    {
        using var all = new Barrier(3);
        await using var server = await Loopback.Serve(
            async (reader, writer) =>
            {
                // Holds the thread on purpose, which would be the end of all if it were the same one.
#pragma warning disable CORO0014
                Assert.True(all.SignalAndWait(s_patience));
#pragma warning restore CORO0014
                await Echo(reader, writer);
            },
            new ServerOptions { Workers = 3 });
        Assert.Equal(["1\n", "2\n", "3\n"], await Coro.Gather(new[] { Ask(server, "1\n"), Ask(server, "2\n"), Ask(server, "3\n") }));
    });

    [Fact]
    public void A_failing_handler_is_reported_on_the_loop_of_the_server()
    {
        var handled = new List<int>();
        var thread = Environment.CurrentManagedThreadId;
        var errors = LoopTest.RunWithErrors(async () =>
        {
            var tell = EventLoop.Current.ExceptionHandler!;
            EventLoop.Current.ExceptionHandler = (loop, context) =>
            {
                handled.Add(Environment.CurrentManagedThreadId);
                tell(loop, context);
            };
            await using var server = await Loopback.Serve(
                async (reader, _) =>
                {
                    await reader.ReadLine();
                    throw new FormatException("bad client");
                },
                new ServerOptions { Workers = 2 });
            Assert.Equal("", await Ask(server, "x\n"));
            Assert.Equal("", await Ask(server, "y\n"));
        });
        Assert.Equal(["bad client", "bad client"], errors.Select(static error => error.Exception!.Message));
        Assert.Equal([thread, thread], handled);
    }

    [Fact]
    public void Clients_are_counted_bounded_and_waited_for() => LoopTest.Run(async () =>
    {
        await using var server = await Loopback.Serve(Echo, new ServerOptions { Workers = 2, MaxConnections = 2 });
        var (first, firstWriter) = await server.Connect();
        var (second, secondWriter) = await server.Connect();
        firstWriter.Write("a\n"u8);
        secondWriter.Write("b\n"u8);
        Assert.Equal("a\n", (await first.ReadLine()).Text());
        Assert.Equal("b\n", (await second.ReadLine()).Text());
        Assert.Equal(2, server.ClientCount);

        // The third is not served before one of them has gone.
        var third = Coro.CreateTask(Ask(server, "c\n"));
        await Coro.Sleep(0.05);
        Assert.False(third.IsCompleted);
        firstWriter.Close();
        Assert.Equal("c\n", await third);
        server.Close();
        var closed = Coro.CreateTask(server.WaitClosed());
        await Coro.Sleep(0.05);
        Assert.False(closed.IsCompleted);
        secondWriter.Close();
        await closed;
        Assert.Equal(0, server.ClientCount);
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Clients_can_be_closed_and_aborted(bool aborts) => LoopTest.Run(async () =>
    {
        await using var server = await Loopback.Serve(Echo, new ServerOptions { Workers = 2 });
        var (reader, writer) = await server.Connect();
        writer.Write("a\n"u8);
        await reader.ReadLine();
        server.Close();
        if (aborts) server.AbortClients();
        else server.CloseClients();
        try
        {
            Assert.Empty(await reader.Read());
        }
        catch (IOException) when (aborts)
        {
        }

        await server.WaitClosed();
        writer.Close();
    });

    [Fact]
    public void The_end_of_the_loop_ends_the_threads()
    {
        var ended = new ConcurrentBag<string>();
        Thread? thread = null;
        using (var loop = new EventLoop())
        {
            loop.RunUntilComplete(Begin());
        }

        Assert.True(thread!.Join(s_patience));
        Assert.Equal(["canceled"], ended);

        async Coro Begin()
        {
            var begun = EventLoop.Current.CreateFuture();
            var home = EventLoop.Current;
            var server = await Loopback.Serve(
                async (_, _) =>
                {
                    thread = Thread.CurrentThread;
                    home.CallSoonThreadSafe(() => begun.SetResult());
                    try
                    {
                        await Coro.Sleep(1000);
                    }
                    catch (CoroCanceledException)
                    {
                        ended.Add("canceled");
                        throw;
                    }
                },
                new ServerOptions { Workers = 1 });
            await server.Connect();
            await begun;
        }
    }

    [Fact]
    public void Clients_with_TLS_are_served_and_strangers_are_not_counted() => LoopTest.Run(async () =>
    {
        await using var server = await Loopback.Serve(Echo, new ServerOptions { Workers = 2, Tls = Certificates.Server() });
        for (var i = 0; i < 2; i++)
        {
            var (reader, writer) = await server.Connect(new ConnectionOptions { Tls = Certificates.Client() });
            writer.Write("secret\n"u8);
            Assert.Equal("secret\n", (await reader.ReadLine()).Text());
            writer.Close();
            await writer.WaitClosed();
        }

        var (_, plain) = await server.Connect();
        plain.Write("GET / HTTP/1.1\r\n\r\n"u8);
        await plain.Drain();
        plain.Close();
        server.Close();
        await server.WaitClosed();
        Assert.Equal(0, server.ClientCount);
    });

    [Fact]
    public void A_connection_that_takes_up_TLS_stays_one_client() => LoopTest.Run(async () =>
    {
        await using var server = await Loopback.Serve(
            async (reader, writer) =>
            {
                await writer.StartTls(Certificates.Server());
                await Echo(reader, writer);
            },
            new ServerOptions { Workers = 1 });
        var (reader, writer) = await server.Connect();
        await writer.StartTls(Certificates.Client());
        writer.Write("secret\n"u8);
        Assert.Equal("secret\n", (await reader.ReadLine()).Text());
        Assert.Equal(1, server.ClientCount);
        writer.Close();
        server.Close();
        await server.WaitClosed();
        Assert.Equal(0, server.ClientCount);
    });

    [Fact]
    public void A_negative_number_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(static () => new ServerOptions { Workers = -1 });

    private static async Coro Echo(CoroStreamReader reader, CoroStreamWriter writer)
    {
        while (await reader.ReadLine() is { Length: > 0 } line)
        {
            writer.Write(line);
            await writer.Drain();
        }

        writer.Close();
        await writer.WaitClosed();
    }

    private static async Coro<string> Ask(CoroServer server, string line)
    {
        var (reader, writer) = await server.Connect();
        writer.Write(System.Text.Encoding.UTF8.GetBytes(line));
        var answer = (await reader.ReadLine()).Text();
        writer.Close();
        await writer.WaitClosed();
        return answer;
    }
}
