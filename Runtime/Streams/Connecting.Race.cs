using System.Net;
using System.Net.Sockets;

namespace CoroGen;

/// <content>Happy eyeballs: an address that does not answer makes nobody wait.</content>
internal static partial class Connecting
{
    [Coroutine]
    internal static async Coro<Socket> Race(string? host, int port, List<IPAddress> addresses, TimeSpan delay, ConnectionOptions options)
    {
        var attempts = new List<CoroTask<Socket>>();
        var failures = new List<SocketException>();
        Socket? winner = null;
        try
        {
            for (var next = 0; winner is null && (next < addresses.Count || attempts.Count > 0);)
            {
                if (next < addresses.Count) attempts.Add(Coro.CreateTask(ConnectTo(host, new IPEndPoint(addresses[next++], port), options)));
                var (done, _) = await Coro.Wait(attempts, next < addresses.Count ? delay : null, ReturnWhen.FirstCompleted);
                foreach (var attempt in done)
                {
                    if (attempt.IsCompletedSuccessfully && winner is null) winner = attempt.Result;
                    else if (attempt.Exception is SocketException failure) failures.Add(failure);
                    else continue;
                    attempts.Remove(attempt);
                }
            }
        }
        finally
        {
            // What was cancelled may have connected all the same.
            foreach (var attempt in attempts) attempt.Cancel();
            foreach (var attempt in attempts)
            {
                var outcome = await attempt.WaitWithoutThrow();
                if (outcome.IsSuccess) outcome.Value.Dispose();
            }
        }

        return winner ?? throw Join(failures);
    }

    /// <summary>The families in turn, beginning with that of the first address.</summary>
    internal static List<IPAddress> Interleave(IPAddress[] addresses)
    {
        var families = addresses.GroupBy(static address => address.AddressFamily).Select(static family => family.ToArray()).ToArray();
        var result = new List<IPAddress>();
        for (var i = 0; i < families.Max(static family => family.Length); i++)
        {
            result.AddRange(from family in families where i < family.Length select family[i]);
        }

        return result;
    }
}
