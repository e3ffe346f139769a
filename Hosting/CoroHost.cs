using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoroGen.Hosting;

/// <summary>
/// A loop that runs in a thread of its own as long as the host does. When the host stops, tasks that are left are cancelled and waited for, and the loop is closed.
/// </summary>
/// <remarks>Registered by <see cref="CoroHostingExtensions.AddCoroLoop"/>; ask for it where a coroutine is to be run.</remarks>
public sealed partial class CoroHost : IHostedService, IDisposable
{
    private readonly CoroHostOptions _options;
    private readonly ILogger<CoroHost> _logger;
    private readonly CoroRunner _runner;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Thread? _thread;

    /// <summary>Makes the loop; it runs once the host has started.</summary>
    /// <param name="options">How it behaves.</param>
    /// <param name="logger">Gets what the loop reports.</param>
    public CoroHost(CoroHostOptions options, ILogger<CoroHost> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _logger = logger;
        _runner = new CoroRunner(new CoroRunnerOptions { LoopFactory = () => new EventLoop(options.Loop) });
        Loop = _runner.Loop;
        Loop.ExceptionHandler = (_, context) => LogReport(context.Message, context.Task?.ToString() ?? "none", context.Exception);
    }

    /// <summary>The loop. Its members belong to its own thread, but for those that say that they may be called from others.</summary>
    public EventLoop Loop { get; }

    /// <summary>Runs a coroutine on the loop, from any thread.</summary>
    /// <param name="coro">The coroutine.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Ends as the coroutine does.</returns>
    public Task Run(Coro coro, CancellationToken cancellationToken = default) => Loop.RunCoroutineThreadSafe(coro, cancellationToken);

    /// <inheritdoc cref="Run(Coro, CancellationToken)"/>
    public Task<T> Run<T>(Coro<T> coro, CancellationToken cancellationToken = default) => Loop.RunCoroutineThreadSafe(coro, cancellationToken);

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _thread = new Thread(RunLoop) { Name = "CoroGen loop", IsBackground = true };
        _thread.Start();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        if (_thread is null || Loop.IsClosed) return Task.CompletedTask;
        Loop.CallSoonThreadSafe(Loop.Stop);
        return _ended.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Closes the loop if the host has never started; one that has was closed when the host stopped.</summary>
    public void Dispose()
    {
        if (_thread is null) _runner.Dispose();
    }

    private void RunLoop()
    {
        try
        {
            using var meter = new LoopMeter(Loop);
            if (_options.LagInterval > TimeSpan.Zero) Loop.CreateTask(meter.MeasureLag(_options.LagInterval), "lag meter");
            foreach (var main in _options.Coroutines) Loop.CreateTask(main());
            Loop.RunForever();
            _runner.Dispose();
            _ended.SetResult();
        }
        catch (Exception exception)
        {
            // Nothing of a coroutine comes here: what it throws is its task's.
            LogEnd(exception);
            _ended.SetException(exception);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "{Report} (task: {Task})")]
    private partial void LogReport(string report, string task, Exception? exception);

    [LoggerMessage(2, LogLevel.Critical, "The loop has ended by an exception.")]
    private partial void LogEnd(Exception exception);
}
