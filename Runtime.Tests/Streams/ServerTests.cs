using System.Net.Sockets;

namespace CoroGen.Runtime.Tests.Streams;

public sealed class ServerTests
{
    [Fact]
    public void A_failing_handler_is_reported_and_the_server_goes_on()
    {
        var calls = 0;
        var errors = LoopTest.RunWithErrors(async () =>
        {
            using var server = await Loopback.Serve(async (reader, writer) =>
            {
                calls++;
                await reader.ReadLine();
                if (calls == 1) throw new FormatException("bad client");
                writer.Write("fine\n"u8);
                writer.Close();
                await writer.WaitClosed();
            });
            Assert.Equal("", (await Ask(server)).Text());
            Assert.Equal("fine\n", (await Ask(server)).Text());
        });
        var error = Assert.Single(errors);
        Assert.Equal("Unhandled exception in client_connected_cb", error.Message);
        Assert.IsType<FormatException>(error.Exception);
    }

    [Fact]
    public void A_callback_that_throws_at_once_is_reported_and_the_connection_closed()
    {
        var errors = LoopTest.RunWithErrors(async () =>
        {
            using var server = await Loopback.Serve((_, _) => throw new FormatException("bad callback"));
            Assert.Equal("", (await Ask(server)).Text());
        });
        Assert.IsType<FormatException>(Assert.Single(errors).Exception);
    }

    [Fact]
    public void A_cancelled_handler_closes_quietly() => LoopTest.Run(async () =>
    {
        using var server = await Loopback.Serve(async (_, _) =>
        {
            var self = CoroTask.Current!;
            EventLoop.Current.CallSoon(() => self.Cancel());
            await Coro.Sleep(100);
        });
        Assert.Equal("", (await Ask(server)).Text());
    });

    [Fact]
    public void A_port_in_use_is_named_and_the_first_server_keeps_it() => LoopTest.Run(async () =>
    {
        using var server = await Loopback.Serve((_, writer) =>
        {
            writer.Write("first"u8);
            writer.Close();
            return Coro.Completed;
        });
        var port = server.Port();
        var exception = await Throwing.Of<SocketException, CoroServer>(Coro.StartServer((_, _) => Coro.Completed, Loopback.Host, port));
        Assert.Equal(SocketError.AddressAlreadyInUse, exception.SocketErrorCode);
        Assert.Contains($"Cannot listen on 127.0.0.1:{port}", exception.Message);
        Assert.Equal("first", (await Ask(server)).Text());
    });

    [Fact]
    public void A_port_in_use_by_one_family_leaves_no_socket_open() => LoopTest.Run(async () =>
    {
        using var server = await Coro.StartServer((_, _) => Coro.Completed, "127.0.0.1", 0);
        await Throwing.Of<SocketException, CoroServer>(Coro.StartServer((_, _) => Coro.Completed, null, server.Port()));
        Assert.Equal(1, EventLoop.Current.ResourceCount);
    });

    [Fact]
    public void Two_servers_may_share_a_port_when_both_ask_for_it() => LoopTest.Run(async () =>
    {
        var options = new ServerOptions { ReusePort = true };
        using var first = await Loopback.Serve((_, _) => Coro.Completed, options);
        using var second = await Coro.StartServer((_, _) => Coro.Completed, Loopback.Host, first.Port(), options);
        Assert.Equal(first.EndPoints, second.EndPoints);
    });

    [Fact]
    public void A_server_that_was_told_to_wait_does_not_accept() => LoopTest.Run(async () =>
    {
        using var server = await Loopback.Serve(
            (_, writer) =>
            {
                writer.Close();
                return Coro.Completed;
            },
            new ServerOptions { StartServing = false });
        Assert.False(server.IsServing);
        Assert.Single(server.Sockets);
        await Throwing.Of<SocketException, byte[]>(Ask(server));

        await server.StartServing();
        await server.StartServing();
        Assert.True(server.IsServing);
        Assert.Empty(await Ask(server));
    });

    [Fact]
    public void A_closed_server_has_no_sockets_and_cannot_serve() => LoopTest.Run(async () =>
    {
        var server = await Loopback.Serve((_, _) => Coro.Completed);
        var port = server.Port();
        server.Close();
        server.Close();
        Assert.False(server.IsServing);
        Assert.Empty(server.Sockets);
        Assert.Empty(server.EndPoints);
        await Throwing.Of<InvalidOperationException>(server.StartServing());
        await Throwing.Of<InvalidOperationException>(server.ServeForever());
        await Throwing.Of<SocketException, (CoroStreamReader, CoroStreamWriter)>(Coro.OpenConnection(Loopback.Host, port));
        await server.WaitClosed();
    });

    [Fact]
    public void Close_leaves_open_connections_alive() => LoopTest.Run(async () =>
    {
        var server = await Loopback.Serve(async (reader, writer) =>
        {
            writer.Write(await reader.ReadLine());
            writer.Write(await reader.ReadLine());
            writer.Close();
        });
        var (reader, writer) = await server.Connect();
        writer.Write("one\n"u8);
        await reader.ReadLine();
        server.Close();
        var closed = Coro.CreateTask(server.WaitClosed());
        await Coro.Sleep(0.02);
        Assert.False(closed.IsCompleted);
        writer.Write("two\n"u8);
        Assert.Equal("two\n", (await reader.ReadLine()).Text());
        await closed;
        writer.Close();
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Clients_can_be_closed_or_aborted(bool abort) => LoopTest.Run(async () =>
    {
        var server = await Loopback.Serve(async (reader, writer) =>
        {
            writer.Write("bye"u8);
            await reader.Read();
            writer.Close();
        });
        var (reader, writer) = await server.Connect();
        Assert.Equal("bye", (await reader.ReadExactly(3)).Text());
        var closed = Coro.CreateTask(server.WaitClosed());
        if (abort) server.AbortClients();
        else server.CloseClients();
        Assert.Empty(await reader.Read());
        Assert.False(closed.IsCompleted);
        server.Close();
        await closed;
        writer.Close();
    });

    [Fact]
    public void ServeForever_ends_by_cancellation_and_closes_the_server() => LoopTest.Run(async () =>
    {
        var server = await Loopback.Serve(async (reader, writer) =>
        {
            writer.Write(await reader.ReadLine());
            writer.Write(await reader.ReadLine());
            writer.Close();
        });
        var port = server.Port();
        var serving = Coro.CreateTask(server.ServeForever());
        var (reader, writer) = await server.Connect();
        writer.Write("first\n"u8);
        Assert.Equal("first\n", (await reader.ReadLine()).Text());
        await Throwing.Of<InvalidOperationException>(server.ServeForever());
        serving.Cancel();
        await Coro.Sleep(0.02);
        Assert.False(serving.IsCompleted);
        Assert.False(server.IsServing);
        writer.Write("last\n"u8);
        Assert.Equal("last\n", (await reader.ReadLine()).Text());
        await Throwing.Of<CoroCanceledException>(Await(serving));
        writer.Close();
        await Throwing.Of<SocketException, (CoroStreamReader, CoroStreamWriter)>(Coro.OpenConnection(Loopback.Host, port));
    });

    [Fact]
    public void Close_ends_ServeForever() => LoopTest.Run(async () =>
    {
        var server = await Loopback.Serve((_, _) => Coro.Completed);
        var serving = Coro.CreateTask(server.ServeForever());
        await Coro.Yield();
        server.Close();
        await Throwing.Of<CoroCanceledException>(Await(serving));
    });

    [Fact]
    public void Clients_keep_the_AsyncLocal_values_of_who_started_the_server() => LoopTest.Run(async () =>
    {
        var local = new AsyncLocal<string> { Value = "outer" };
        using var server = await Loopback.Serve(async (_, writer) =>
        {
            writer.Write(local.Value);
            local.Value = "inner";
            writer.Close();
            await writer.WaitClosed();
        });
        local.Value = "later";
        Assert.Equal("outer", (await Ask(server)).Text());
        Assert.Equal("outer", (await Ask(server)).Text());
    });

    [Fact]
    public void A_hundred_clients_are_served_at_the_same_time() => LoopTest.Run(async () =>
    {
        var present = 0;
        var all = EventLoop.Current.CreateFuture();
        using var server = await Loopback.Serve(async (_, writer) =>
        {
            if (++present == 100) all.SetResult();
            await all;
            writer.Write("all"u8);
            writer.Close();
            await writer.WaitClosed();
        });
        var tasks = Enumerable.Range(0, 100).Select(_ => Coro.CreateTask(Ask(server))).ToList();
        foreach (var task in tasks) Assert.Equal("all", (await task).Text());
    });

    [Fact]
    public void A_loop_that_is_closed_closes_the_sockets_that_are_left()
    {
        Socket[] sockets;
        using (var loop = new EventLoop())
        {
            sockets = loop.RunUntilComplete(Leave());
            Assert.All(sockets, socket => Assert.False(socket.SafeHandle.IsClosed));
        }

        Assert.All(sockets, socket => Assert.True(socket.SafeHandle.IsClosed));

        static async Coro<Socket[]> Leave()
        {
            var server = await Loopback.Serve(async (reader, _) => await reader.Read());
            var (_, writer) = await server.Connect();
            return [.. server.Sockets, writer.Socket!];
        }
    }

    private static async Coro<byte[]> Ask(CoroServer server)
    {
        var (reader, writer) = await server.Connect();
        using (writer)
        {
            writer.Write("ask\n"u8);
            return await reader.Read();
        }
    }

    private static async Coro Await(CoroTask task) => await task;
}
