namespace CoroGen;

/// <summary>How <see cref="Coro.CreateSubprocessExec"/> and <see cref="Coro.CreateSubprocessShell"/> start a process.</summary>
public sealed class SubprocessOptions
{
    private readonly int _limit = CoroStreamReader.DefaultLimit;

    /// <summary>Where the process reads its input from; that of this process by default.</summary>
    /// <remarks>Mirrors the argument <c>stdin</c>.</remarks>
    public SubprocessStream Stdin { get; init; }

    /// <summary>Where its output goes; to that of this process by default.</summary>
    /// <remarks>Mirrors the argument <c>stdout</c>.</remarks>
    public SubprocessStream Stdout { get; init; }

    /// <summary>Where its errors go; to those of this process by default.</summary>
    /// <remarks>Mirrors the argument <c>stderr</c>.</remarks>
    public SubprocessStream Stderr { get; init; }

    /// <summary>The directory in which it starts; null for the present one.</summary>
    /// <remarks>Mirrors the argument <c>cwd</c>.</remarks>
    public string? WorkingDirectory { get; init; }

    /// <summary>Environment variables that are set beside those of this process; one that is null is taken away.</summary>
    /// <remarks>Mirrors the argument <c>env</c>, with <see cref="ClearEnvironment"/>.</remarks>
    public IReadOnlyDictionary<string, string?>? Environment { get; init; }

    /// <summary>Whether it gets the variables of <see cref="Environment"/> alone, and none of this process's.</summary>
    public bool ClearEnvironment { get; init; }

    /// <summary>The longest line, in bytes, that can be read of its output; twice as much is buffered before it is made to wait. 64 KiB by default.</summary>
    /// <remarks>Mirrors the argument <c>limit</c>.</remarks>
    public int Limit
    {
        get => _limit;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _limit = value;
        }
    }
}
