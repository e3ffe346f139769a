using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoroGen.Hosting.Tests;

/// <summary>A loop in a host: it runs, tells what it has to tell, and ends with the host.</summary>
public sealed partial class HostTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> _logged = new();
    private readonly ConcurrentQueue<string> _lines = new();
    private IHost _host = null!;

    private CoroHost Loop => _host.Services.GetRequiredService<CoroHost>();

    public async Task InitializeAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddProvider(new MemoryLog(_logged));
        builder.Services.AddCoroLoop((options, _) => options.Start(Main));
        _host = builder.Build();
        await _host.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    [Fact]
    public async Task It_runs_coroutines_of_any_thread_in_its_own() => Assert.Equal("CoroGen loop", await Loop.Run(NameOfThread()));

    [Fact]
    public async Task A_token_cancels_what_it_runs()
    {
        using var source = new CancellationTokenSource();
        var run = Loop.Run(Coro.Sleep(1000), source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }

    [Fact]
    public async Task What_runs_is_ended_before_the_host_is()
    {
        await Loop.Run(Coro.Yield());
        await _host.StopAsync();
        Assert.Equal(["begun", "ended"], _lines);
        Assert.True(Loop.Loop.IsClosed);
    }

    [Fact]
    public async Task A_failure_that_nobody_awaits_is_logged()
    {
        await Loop.Run(ForgetFailure());
        await _host.StopAsync();
        Assert.Contains(_logged, static line => line.StartsWith("Error A coroutine that was started by Forget has failed (task: Task-", StringComparison.Ordinal) && line.EndsWith("broken", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_meter_tells_of_tasks_and_timers()
    {
        var seen = new ConcurrentDictionary<string, long>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = static (instrument, own) =>
        {
            if (instrument.Meter.Name == "CoroGen") own.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => seen.AddOrUpdate(instrument.Name, value, (_, before) => Math.Max(before, value)));
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => seen.AddOrUpdate(instrument.Name, value, (_, before) => Math.Max(before, value)));
        listener.Start();
        var run = Loop.Run(Coro.Sleep(1000));
        await Loop.Run(Coro.Yield());
        listener.RecordObservableInstruments();

        // The main coroutine, the sleep, and the meter's own.
        Assert.True(seen["corogen.tasks.live"] >= 3 && seen["corogen.timers"] >= 3 && seen["corogen.iterations"] > 0 && seen["corogen.pool.created"] > 0, string.Join(", ", seen));
        Assert.True(seen.ContainsKey("corogen.queue.ready") && !run.IsCompleted);
    }

    [Coroutine]
    private async Coro Main()
    {
        try
        {
            _lines.Enqueue("begun");
            await Coro.Sleep(1000);
        }
        finally
        {
            await Coro.Yield();
            _lines.Enqueue("ended");
        }
    }

    [Coroutine]
    private static async Coro<string?> NameOfThread()
    {
        await Coro.Yield();
        return Thread.CurrentThread.Name;
    }

    [Coroutine]
    private static async Coro ForgetFailure()
    {
        Fail().Forget();
        await Coro.Yield();
        await Coro.Yield();
        await Coro.Yield();
    }

    [Coroutine]
    private static async Coro Fail()
    {
        await Coro.Completed;
        throw new FormatException("broken");
    }

    private sealed class MemoryLog(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception?.Message}");

        public void Dispose()
        {
            // Nothing is open.
        }
    }
}
