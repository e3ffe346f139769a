using System.Diagnostics;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>A process that was started by <see cref="Coro.CreateSubprocessExec"/> or <see cref="Coro.CreateSubprocessShell"/>.</summary>
/// <remarks>
/// Mirrors <c>asyncio.subprocess.Process</c>: https://docs.python.org/3/library/asyncio-subprocess.html#asyncio.subprocess.Process. As an item of the loop it is
/// the news that the process has ended. A process that still runs when its loop is closed is killed.
/// </remarks>
public sealed partial class CoroProcess : IDisposable
{
    private readonly EventLoop _loop;
    private readonly Process _process;
    private readonly ExitNews _news;
    private WaitList _waiters;
    private bool _isDisposed;

    internal CoroProcess(EventLoop loop, Process process, SubprocessOptions options)
    {
        _loop = loop;
        _process = process;
        Pid = process.Id;
        _news = new ExitNews(this);
        loop.Adopt(this);
        if (options.Stdin != SubprocessStream.Inherit) Stdin = OpenInput(process.StandardInput.BaseStream, options.Stdin);
        if (options.Stdout != SubprocessStream.Inherit) Stdout = OpenOutput(process.StandardOutput.BaseStream, options.Stdout, options.Limit, "output");
        if (options.Stderr != SubprocessStream.Inherit) Stderr = OpenOutput(process.StandardError.BaseStream, options.Stderr, options.Limit, "errors");

        // Last: .NET tells at once of one that has ended before.
        process.Exited += _news.Post;
        if (process.HasExited) _news.Post(null, EventArgs.Empty);
    }

    /// <summary>The number of the process.</summary>
    /// <remarks>Mirrors <c>Process.pid</c>.</remarks>
    public int Pid { get; }

    /// <summary>
    /// What the process returned when it ended; null while it runs. One that died by a signal has 128 and the number of the signal, as in shells: .NET does not
    /// tell the two apart.
    /// </summary>
    /// <remarks>Mirrors <c>Process.returncode</c>, which is the negative number of the signal.</remarks>
    public int? ReturnCode { get; private set; }

    /// <summary>Writes to the process; null unless its <see cref="SubprocessOptions.Stdin"/> is a pipe.</summary>
    /// <remarks>Mirrors <c>Process.stdin</c>.</remarks>
    public CoroStreamWriter? Stdin { get; }

    /// <summary>Reads what the process writes; null unless its <see cref="SubprocessOptions.Stdout"/> is a pipe.</summary>
    /// <remarks>Mirrors <c>Process.stdout</c>.</remarks>
    public CoroStreamReader? Stdout { get; }

    /// <summary>Reads the errors that the process writes; null unless its <see cref="SubprocessOptions.Stderr"/> is a pipe.</summary>
    /// <remarks>Mirrors <c>Process.stderr</c>.</remarks>
    public CoroStreamReader? Stderr { get; }

    /// <summary>Kills the process if it runs, and closes its pipes; harmless when repeated.</summary>
    /// <remarks>Mirrors the end of asyncio's transport. Await <see cref="DisposeAsync"/> to know that it has ended.</remarks>
    public void Dispose()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        if (ReturnCode is null) _process.Kill();
        Stdin?.Abort();
        Stdout?.Transport?.Abort();
        Stderr?.Transport?.Abort();
        if (_loop.IsClosed) Forget();
    }

    private void OnExited()
    {
        if (ReturnCode is not null) return;
        ReturnCode = _process.ExitCode;
        _waiters.WakeAll();
        Forget();
    }

    private void Forget()
    {
        _process.Exited -= _news.Post;
        _process.Dispose();
        _loop.Disown(this);
    }

    private CoroStreamWriter? OpenInput(Stream stream, SubprocessStream kind)
    {
        if (kind != SubprocessStream.Null) return new CoroStreamWriter(new PipeTransport(_loop, stream, new CoroStreamReader(), $"the input of process {Pid}"));
        stream.Dispose();
        return null;
    }

    private CoroStreamReader? OpenOutput(Stream stream, SubprocessStream kind, int limit, string name)
    {
        var reader = new CoroStreamReader(limit);
        var transport = new PipeTransport(_loop, stream, reader, $"the {name} of process {Pid}");
        if (kind == SubprocessStream.Pipe) return reader;
        reader.Changed = () => reader.Skip();
        _ = transport;
        return null;
    }

    private sealed class ExitNews(CoroProcess process) : LoopItem
    {
        private int _isPosted;

        /// <summary>Called in any thread.</summary>
        public void Post(object? sender, EventArgs arguments)
        {
            if (Interlocked.Exchange(ref _isPosted, 1) == 0) process._loop.Post(this);
        }

        internal override void Run(EventLoop loop) => process.OnExited();
    }
}
