using CoroGen.Analyzers.Tests.Testing;
using CoroGen.CodeFixes;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0030.</summary>
public class FileTests : FixTest<FileAnalyzer, AwaitAsyncFix>
{
    [Fact]
    public async Task Files_and_sockets_that_hold_the_loop_are_reported()
    {
        var diagnostics = await Reports("""
            using System.IO;
            class Work
            {
                async Coro M(FileStream file, System.Net.Sockets.Socket socket, byte[] buffer)
                {
                    await Coro.Yield();
                    string text = [|File.ReadAllText("a")|];
                    int n = [|file.Read(buffer, 0, 1)|] + [|socket.Receive(buffer)|];
                    var addresses = [|System.Net.Dns.GetHostAddresses("localhost")|];
                }
            }
            """);

        Assert.Equal("'File.ReadAllText' waits for the system while the loop and every task on it stand still; await ReadAllTextAsync", diagnostics[0].GetMessage(null));
    }

    [Fact]
    public async Task What_waits_elsewhere_or_not_at_all_is_fine() => await ReportsNothing("""
        using System.IO;
        class Work
        {
            async Coro M(MemoryStream memory, FileStream file, byte[] buffer)
            {
                string text = await File.ReadAllTextAsync("a");
                memory.Write(buffer, 0, 1);
                await file.ReadAsync(buffer);
                bool exists = File.Exists("a");
                string other = await Coro.ToThread(() => File.ReadAllText("a"));
            }
            string Plain() => File.ReadAllText("a");
        }
        """);

    [Fact]
    public async Task The_counterpart_is_awaited() => await Fixes(
        """
        using System.IO;
        class Work
        {
            async Coro M(FileStream file, byte[] buffer)
            {
                int length = [|File.ReadAllText("a")|].Length; // Behind.
                [|File.WriteAllText("a", "b")|];
                [|file.Read(buffer, 0, 1)|];
                [|file.Flush(true)|];
                await Coro.Yield();
            }
        }
        """,
        """
        using System.IO;
        class Work
        {
            async Coro M(FileStream file, byte[] buffer)
            {
                int length = (await File.ReadAllTextAsync("a")).Length; // Behind.
                await File.WriteAllTextAsync("a", "b");
                await file.ReadAsync(buffer, 0, 1);
                [|file.Flush(true)|];
                await Coro.Yield();
            }
        }
        """,
        "Await it");
}
