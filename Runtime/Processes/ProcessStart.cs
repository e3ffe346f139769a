using System.ComponentModel;
using System.Diagnostics;

namespace CoroGen;

/// <summary>The steps of <see cref="Coro.CreateSubprocessExec"/>.</summary>
internal static partial class ProcessStart
{
    private const int NoSuchFile = 2;

    [Coroutine]
    public static async Coro<CoroProcess> Start(string program, string[] arguments, SubprocessOptions options)
    {
        // A turn of the loop, as asyncio takes some: who is cancelled here has started nothing.
        await Coro.Yield();
        if (options.WorkingDirectory is { } directory && !Directory.Exists(directory))
        {
            throw new DirectoryNotFoundException($"Cannot start '{program}' in '{directory}': there is no such directory.");
        }

        return new CoroProcess(EventLoop.Current, Start(Describe(program, arguments, options), program), options);
    }

    private static ProcessStartInfo Describe(string program, string[] arguments, SubprocessOptions options)
    {
        var info = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            RedirectStandardInput = options.Stdin != SubprocessStream.Inherit,
            RedirectStandardOutput = options.Stdout != SubprocessStream.Inherit,
            RedirectStandardError = options.Stderr != SubprocessStream.Inherit,
            WorkingDirectory = options.WorkingDirectory ?? "",
        };
        foreach (var argument in arguments) info.ArgumentList.Add(argument);
        if (options.ClearEnvironment) info.Environment.Clear();
        foreach (var (name, value) in options.Environment ?? new Dictionary<string, string?>())
        {
            if (value is null) info.Environment.Remove(name);
            else info.Environment[name] = value;
        }

        return info;
    }

    private static Process Start(ProcessStartInfo info, string program)
    {
        var process = new Process { StartInfo = info, EnableRaisingEvents = true };
        try
        {
            process.Start();
            return process;
        }
        catch (Win32Exception exception)
        {
            process.Dispose();
            var reason = new Win32Exception(exception.NativeErrorCode).Message;
            throw exception.NativeErrorCode == NoSuchFile
                ? new FileNotFoundException(
                    $"Cannot start '{program}': there is no such program. A name without a slash is looked for along PATH.",
                    program,
                    exception)
                : new IOException($"Cannot start '{program}': {reason}.", exception);
        }
        catch
        {
            process.Dispose();
            throw;
        }
    }
}
