using System.Runtime.InteropServices;
using CoroGen.Runtime.Tests.Streams;

namespace CoroGen.Runtime.Tests.Processes;

public sealed class ProcessTests
{
    private static readonly SubprocessOptions s_pipes = new() { Stdin = SubprocessStream.Pipe, Stdout = SubprocessStream.Pipe, Stderr = SubprocessStream.Pipe };

    [Fact]
    public void Output_is_read_and_the_return_code_known() => LoopTest.Run(async () =>
    {
        var process = await Coro.CreateSubprocessExec("echo", ["two words", "*", "$HOME"], new() { Stdout = SubprocessStream.Pipe });
        Assert.Null(process.Stdin);
        Assert.Null(process.Stderr);
        var (output, errors) = await process.Communicate();
        Assert.Equal("two words * $HOME\n", output!.Text());
        Assert.Null(errors);
        Assert.Equal(0, process.ReturnCode);
        Assert.Equal(0, await process.Wait());
    });

    [Fact]
    public void The_shell_runs_a_command() => LoopTest.Run(async () =>
    {
        var process = await Coro.CreateSubprocessShell("echo out; echo err >&2; exit 3", s_pipes);
        var (output, errors) = await process.Communicate();
        Assert.Equal("out\n", output!.Text());
        Assert.Equal("err\n", errors!.Text());
        Assert.Equal(3, process.ReturnCode);
    });

    [Fact]
    public void Lines_go_there_and_back() => LoopTest.Run(async () =>
    {
        await using var process = await Coro.CreateSubprocessExec("cat", null, s_pipes);
        Assert.True(process.Pid > 0);
        for (var i = 0; i < 3; i++)
        {
            process.Stdin!.Write($"line {i}\n");
            await process.Stdin.Drain();
            Assert.Equal($"line {i}\n", (await process.Stdout!.ReadLine()).Text());
        }

        Assert.Null(process.ReturnCode);
        Assert.True(process.Stdin!.CanWriteEof);
        process.Stdin.WriteEof();
        Assert.Empty(await process.Stdout!.Read());
        Assert.Equal(0, await process.Wait());
    });

    [Fact]
    public void Input_of_many_megabytes_comes_back_whole() => LoopTest.Run(async () =>
    {
        var input = new byte[10_000_000];
        for (var i = 0; i < input.Length; i++) input[i] = (byte)(i * 31 >> 3);
        var process = await Coro.CreateSubprocessExec("cat", null, s_pipes);
        var (output, errors) = await process.Communicate(input);
        Assert.True(input.AsSpan().SequenceEqual(output));
        Assert.Empty(errors!);
    });

    [Fact]
    public void A_hundred_megabytes_into_both_pipes_lock_nobody() => LoopTest.Run(async () =>
    {
        const int Length = 100_000_000;
        var process = await Coro.CreateSubprocessShell($"head -c {Length} /dev/zero & head -c {Length} /dev/zero >&2; wait", s_pipes);
        var (output, errors) = await process.Communicate();
        Assert.Equal(Length, output!.Length);
        Assert.Equal(Length, errors!.Length);
        Assert.Equal(0, process.ReturnCode);
    });

    [Fact]
    public void Environment_and_directory_are_those_that_were_given() => LoopTest.Run(async () =>
    {
        var directory = Directory.CreateTempSubdirectory("corogen-").FullName;
        try
        {
            Environment.SetEnvironmentVariable("COROGEN_TEST_TAKEN", "there");
            var options = new SubprocessOptions
            {
                Stdout = SubprocessStream.Pipe,
                WorkingDirectory = directory,
                Environment = new Dictionary<string, string?> { ["COROGEN_TEST_GIVEN"] = "a b", ["COROGEN_TEST_TAKEN"] = null },
            };
            var process = await Coro.CreateSubprocessShell("pwd; echo [$COROGEN_TEST_GIVEN] [$COROGEN_TEST_TAKEN]", options);
            Assert.Equal($"{directory}\n[a b] []\n", (await process.Communicate()).Stdout!.Text());

            options = new() { Stdout = SubprocessStream.Pipe, ClearEnvironment = true, Environment = new Dictionary<string, string?> { ["ONE"] = "1" } };
            process = await Coro.CreateSubprocessExec("/usr/bin/env", null, options);
            Assert.Equal("ONE=1\n", (await process.Communicate()).Stdout!.Text());
        }
        finally
        {
            Environment.SetEnvironmentVariable("COROGEN_TEST_TAKEN", null);
            Directory.Delete(directory);
        }
    });

    [Fact]
    public void Streams_to_nothing_have_no_input_and_never_fill() => LoopTest.Run(async () =>
    {
        var options = new SubprocessOptions { Stdin = SubprocessStream.Null, Stdout = SubprocessStream.Null, Stderr = SubprocessStream.Null };
        var process = await Coro.CreateSubprocessShell("cat; head -c 5000000 /dev/zero; head -c 5000000 /dev/zero >&2; exit 7", options);
        Assert.Null(process.Stdin);
        Assert.Null(process.Stdout);
        Assert.Null(process.Stderr);
        Assert.Equal(7, await process.Wait());
    });

    [Fact]
    public void Several_may_wait_and_a_cancelled_one_leaves_the_process_alone() => LoopTest.Run(async () =>
    {
        await using var process = await Coro.CreateSubprocessExec("cat", null, s_pipes);
        var first = Coro.CreateTask(process.Wait());
        var second = Coro.CreateTask(process.Wait());
        await Coro.Yield();
        first.Cancel();
        Assert.True((await first.WaitWithoutThrow()).IsCanceled);
        Assert.Null(process.ReturnCode);
        process.Stdin!.Close();
        Assert.Equal(0, await second);
    });

    [Fact]
    public void A_limit_of_time_loses_neither_process_nor_output() => LoopTest.Run(async () =>
    {
        await using var process = await Coro.CreateSubprocessShell("echo early; read line; echo late", new() { Stdin = SubprocessStream.Pipe, Stdout = SubprocessStream.Pipe });
        Assert.Equal("early\n", (await process.Stdout!.ReadLine()).Text());
        var reading = Coro.WaitFor(process.Stdout.Read(), 0.05);
        await Throwing.Of<TimeoutException>(reading);
        Assert.Null(process.ReturnCode);
        var (output, _) = await process.Communicate("go\n"u8.ToArray());
        Assert.Equal("late\n", output!.Text());
    });

    [Fact]
    public void Communicate_may_be_given_up_and_called_again() => LoopTest.Run(async () =>
    {
        await using var process = await Coro.CreateSubprocessShell("echo early; sleep 0.3; echo late", s_pipes);
        await Throwing.Of<TimeoutException, (byte[]?, byte[]?)>(Coro.WaitFor(process.Communicate(), 0.1));
        Assert.Equal("early\nlate\n", (await process.Communicate()).Stdout!.Text());
    });

    [Fact]
    public void A_process_that_wants_no_input_is_no_error() => LoopTest.Run(async () =>
    {
        var process = await Coro.CreateSubprocessShell("exec <&-; echo done", s_pipes);
        Assert.Equal("done\n", (await process.Communicate(new byte[3_000_000])).Stdout!.Text());
    });

    [Fact]
    public void Writing_to_a_process_that_has_ended_says_so() => LoopTest.Run(async () =>
    {
        await using var process = await Coro.CreateSubprocessExec("true", null, s_pipes);
        await process.Wait();
        var lost = await Throwing.Of<System.Net.Sockets.SocketException>(Fill());
        Assert.Equal($"Connection lost: nothing can be sent to the input of process {process.Pid} any more.", lost.Message);
        var broken = await Throwing.Of<IOException>(process.Stdin!.WaitClosed());
        Assert.Equal($"Cannot send to the input of process {process.Pid}: Broken pipe", broken.Message);

        async Coro Fill()
        {
            while (true)
            {
                process.Stdin!.Write(new byte[1000]);
                await process.Stdin.Drain();
                await Coro.Yield();
            }
        }
    });

    [Fact]
    public void Output_is_there_after_the_end() => LoopTest.Run(async () =>
    {
        await using var process = await Coro.CreateSubprocessExec("echo", ["late"], s_pipes);
        await process.Wait();
        Assert.Equal("late\n", (await process.Stdout!.Read()).Text());
    });

    [Fact]
    public void The_end_of_a_process_does_not_wait_for_who_holds_its_pipes() => LoopTest.Run(async () =>
    {
        await using var process = await Coro.CreateSubprocessShell("sleep 5 & exit 4", s_pipes);
        var started = EventLoop.Current.Time;
        Assert.Equal(4, await process.Wait());
        Assert.InRange(EventLoop.Current.Time - started, TimeSpan.Zero, TimeSpan.FromSeconds(4));
    });

    // Not SIGHUP, SIGINT or SIGQUIT: under nohup or in the background they are ignored, and a shell cannot trap what was ignored when it began.
    [Theory]
    [InlineData(PosixSignal.SIGTERM, "TERM")]
    [InlineData((PosixSignal)10, "USR1")]
    public void A_process_gets_signals(PosixSignal signal, string name) => LoopTest.Run(async () =>
    {
        await using var process = await Coro.CreateSubprocessShell($"trap 'echo got {name}; exit 9' {name}; echo ready; while true; do sleep 0.01; done", s_pipes);
        Assert.Equal("ready\n", (await process.Stdout!.ReadLine()).Text());
        process.SendSignal(signal);
        Assert.Equal($"got {name}\n", (await process.Stdout.ReadLine()).Text());
        Assert.Equal(9, await process.Wait());
    });

    [Fact]
    public void A_process_that_ignores_SIGTERM_is_killed() => LoopTest.Run(async () =>
    {
        await using var process = await Coro.CreateSubprocessShell("trap '' TERM; echo ready; while true; do sleep 0.01; done", s_pipes);
        await process.Stdout!.ReadLine();
        process.Terminate();
        await Throwing.Of<TimeoutException, int>(Coro.WaitFor(process.Wait(), 0.1));
        process.Kill();
        Assert.Equal(128 + 9, await process.Wait());
    });

    [Fact]
    public void A_tree_is_killed_whole() => LoopTest.Run(async () =>
    {
        await using var process = await Coro.CreateSubprocessShell("sleep 1000 & echo $!; wait", s_pipes);
        var child = int.Parse((await process.Stdout!.ReadLine()).Text(), System.Globalization.CultureInfo.InvariantCulture);
        process.Kill(entireTree: true);
        await process.Wait();

        // The pipe ends when the last one is gone that holds it.
        Assert.Empty(await process.Stdout.Read());
        Assert.True(child > 0);
    });

    [Fact]
    public void Signals_to_a_process_that_has_ended_are_refused() => LoopTest.Run(async () =>
    {
        var process = await Coro.CreateSubprocessExec("true");
        await process.Wait();
        var message = $"Process {process.Pid} has ended: look at ReturnCode before.";
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(process.Terminate).Message);
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => process.Kill()).Message);
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => process.SendSignal(PosixSignal.SIGINT)).Message);
        process.Dispose();
        process.Dispose();
    });

    [Fact]
    public void What_does_not_exist_is_named() => LoopTest.Run(async () =>
    {
        var missing = await Throwing.Of<FileNotFoundException, CoroProcess>(Coro.CreateSubprocessExec("no-such-program"));
        Assert.Equal("Cannot start 'no-such-program': there is no such program. A name without a slash is looked for along PATH.", missing.Message);
        var options = new SubprocessOptions { WorkingDirectory = "/no/such/place" };
        var nowhere = await Throwing.Of<DirectoryNotFoundException, CoroProcess>(Coro.CreateSubprocessExec("true", null, options));
        Assert.Equal("Cannot start 'true' in '/no/such/place': there is no such directory.", nowhere.Message);
        var denied = await Throwing.Of<IOException, CoroProcess>(Coro.CreateSubprocessExec("/etc/passwd"));
        Assert.Equal("Cannot start '/etc/passwd': Permission denied.", denied.Message);
        Assert.Throws<ArgumentException>(() => Coro.CreateSubprocessExec(""));
        Assert.Throws<ArgumentException>(() => Coro.CreateSubprocessShell(""));
    });

    [Fact]
    public void A_start_that_is_cancelled_starts_nothing() => LoopTest.Run(async () =>
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var start = Coro.CreateTask(Coro.CreateSubprocessExec("touch", [file]));
        await Coro.Yield();
        start.Cancel();
        Assert.True((await start.WaitWithoutThrow()).IsCanceled);
        await Coro.Sleep(0.05);
        Assert.False(File.Exists(file));
    });

    [Fact]
    public void A_block_kills_and_leaves_nothing_behind() => LoopTest.Run(async () =>
    {
        CoroProcess process;
        await using (process = await Coro.CreateSubprocessExec("sleep", ["1000"], s_pipes)) Assert.True(IsThere(process.Pid));
        Assert.Equal(128 + 9, process.ReturnCode);

        // A process that nobody has waited for would still be there.
        Assert.False(IsThere(process.Pid));
    });

    [Fact]
    public void A_loop_that_is_closed_kills_its_processes()
    {
        int pid;
        using (var loop = new EventLoop())
        {
            pid = loop.RunUntilComplete(Leave());
            Assert.True(IsThere(pid));
        }

        for (var i = 0; i < 500 && IsThere(pid); i++) Thread.Sleep(10);
        Assert.False(IsThere(pid));

        static async Coro<int> Leave() => (await Coro.CreateSubprocessExec("sleep", ["1000"], s_pipes)).Pid;
    }

    private static bool IsThere(int pid) => Directory.Exists($"/proc/{pid}");
}
