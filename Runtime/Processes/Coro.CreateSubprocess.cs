namespace CoroGen;

/// <content>Starting processes.</content>
public readonly partial struct Coro
{
    /// <summary>Starts a process.</summary>
    /// <param name="program">The program: a path, or a name that is looked for along PATH.</param>
    /// <param name="arguments">Its arguments, each as it is: nothing is split, expanded or quoted.</param>
    /// <param name="options">How to start it; null for the defaults.</param>
    /// <exception cref="FileNotFoundException">When awaited: there is no such program.</exception>
    /// <exception cref="DirectoryNotFoundException">When awaited: the working directory does not exist.</exception>
    /// <exception cref="IOException">When awaited: the program cannot be started; the message says why.</exception>
    /// <remarks>
    /// Mirrors <c>asyncio.create_subprocess_exec()</c>: https://docs.python.org/3/library/asyncio-subprocess.html#asyncio.create_subprocess_exec.
    /// Cancelling the start starts nothing.
    /// </remarks>
    public static Coro<CoroProcess> CreateSubprocessExec(string program, IEnumerable<string>? arguments = null, SubprocessOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(program);
        return ProcessStart.Start(program, arguments?.ToArray() ?? [], options ?? s_defaultSubprocess);
    }

    /// <summary>Starts a process that runs a command of the shell: <c>/bin/sh</c>, or <c>cmd.exe</c> on Windows.</summary>
    /// <param name="command">The command. What comes from outside does not belong there: the shell would run it.</param>
    /// <param name="options">How to start it; null for the defaults.</param>
    /// <exception cref="DirectoryNotFoundException">When awaited: the working directory does not exist.</exception>
    /// <remarks>
    /// Mirrors <c>asyncio.create_subprocess_shell()</c>: https://docs.python.org/3/library/asyncio-subprocess.html#asyncio.create_subprocess_shell.
    /// </remarks>
    public static Coro<CoroProcess> CreateSubprocessShell(string command, SubprocessOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(command);
        return OperatingSystem.IsWindows()
            ? ProcessStart.Start("cmd.exe", ["/c", command], options ?? s_defaultSubprocess)
            : ProcessStart.Start("/bin/sh", ["-c", command], options ?? s_defaultSubprocess);
    }

    private static readonly SubprocessOptions s_defaultSubprocess = new();
}
