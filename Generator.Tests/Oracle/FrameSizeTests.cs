using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using CoroGen.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Oracle;

/// <summary>The sizes of frames that docs/lowering.md tells.</summary>
public sealed partial class FrameSizeTests
{
    private const string Bodies = """
        public static partial class Chain
        {
            [Coroutine] public static async Coro<int> Level1(int n) => await Level2(n) + 1;
            [Coroutine] static async Coro<int> Level2(int n) => await Level3(n) + 1;
            [Coroutine] static async Coro<int> Level3(int n) => await Level4(n) + 1;
            [Coroutine] static async Coro<int> Level4(int n) => await Level5(n) + 1;
            [Coroutine] static async Coro<int> Level5(int n) => await Level6(n) + 1;
            [Coroutine] static async Coro<int> Level6(int n) => await Level7(n) + 1;
            [Coroutine] static async Coro<int> Level7(int n) => await Level8(n) + 1;
            [Coroutine] static async Coro<int> Level8(int n) => await Level9(n) + 1;
            [Coroutine] static async Coro<int> Level9(int n) => await Level10(n) + 1;
            [Coroutine] static async Coro<int> Level10(int n) { for (int i = 0; i < n; i++) await Coro.Yield(); return n; }
        }

        public static partial class Server
        {
            [Coroutine]
            public static async Coro Serve(CoroStreamReader reader, CoroStreamWriter writer)
            {
                try
                {
                    while (await Head(reader) is { Length: > 0 } request)
                    {
                        int length = await Headers(reader);
                        byte[] body = length > 0 ? await reader.ReadExactly(length) : [];
                        string path = request.Split(' ')[1];
                        if (path == "/slow") await Coro.Sleep(0.5);
                        string answer = await Answer(path, body);
                        await Write(writer, $"HTTP/1.1 200 OK\r\nContent-Length: {answer.Length}\r\n\r\n");
                        await Write(writer, answer);
                        await writer.Drain();
                    }
                }
                finally
                {
                    writer.Close();
                    await writer.WaitClosed();
                }
            }

            [Coroutine] static async Coro<string> Head(CoroStreamReader reader) => System.Text.Encoding.ASCII.GetString(await reader.ReadLine());

            [Coroutine]
            static async Coro<int> Headers(CoroStreamReader reader)
            {
                int length = 0;
                while (true)
                {
                    string line = await Head(reader);
                    if (line.Trim().Length == 0) return length;
                    if (line.StartsWith("Content-Length:", StringComparison.Ordinal)) length = int.Parse(line[15..]);
                }
            }

            [Coroutine]
            static async Coro<string> Answer(string path, byte[] body)
            {
                string first = await Read(path);
                string second = await Read(path + ".more");
                return first + second + body.Length;
            }

            [Coroutine] static async Coro<string> Read(string path) => await System.IO.File.ReadAllTextAsync(path);

            [Coroutine] static async Coro Write(CoroStreamWriter writer, string text) { writer.Write(System.Text.Encoding.ASCII.GetBytes(text)); await writer.Drain(); }
        }

        public static partial class Worker
        {
            static readonly CoroQueue<string> s_jobs = new(16);
            static readonly CoroLock s_lock = new();

            [Coroutine]
            public static async Coro Work(string name)
            {
                while (true)
                {
                    string job = await s_jobs.Get();
                    int attempts = 0;
                    double pause = 0.1;
                again:
                    try
                    {
                        int size = await Coro.WaitFor(Fetch(job), 5.0);
                        using (await s_lock.Acquire()) await Store(job, size);
                    }
                    catch (TimeoutException) when (attempts < 3)
                    {
                        attempts++;
                        await Coro.Sleep(pause);
                        pause *= 2;
                        goto again;
                    }

                    string report = name + job + attempts;
                    await Tell(report);
                    s_jobs.TaskDone();
                }
            }

            [Coroutine] static async Coro<int> Fetch(string job) { await Coro.Sleep(0.01); return job.Length; }
            [Coroutine] static async Coro Store(string job, int size) { for (int i = 0; i < size; i++) { await Coro.Yield(); } await Tell(job); }
            [Coroutine] static async Coro Tell(string text) { await Coro.Sleep(0.001); await Coro.Yield(); _ = text; }
        }

        public static partial class Scene
        {
            static int s_health = 10;

            [Coroutine]
            public static async Coro Play(string hero, string villain)
            {
                await Say(hero, "Halt!");
                for (int round = 0; s_health > 0 && round < 3; round++)
                {
                    double angle = round * 0.5;
                    await Turn(hero, angle);
                    int damage = await Strike(hero, villain);
                    await Coro.WaitUntil(() => s_health < 10);
                    double recoil = damage * 0.1;
                    await Turn(villain, recoil);
                    await Coro.WaitFrames(30);
                }

                string last = s_health > 0 ? villain : hero;
                await Coro.NextFrame();
                await Say(last, "Farewell.");
            }

            [Coroutine] static async Coro Say(string who, string what) { foreach (char c in who + what) { await Coro.WaitFrames(2); _ = c; } }
            [Coroutine] static async Coro Turn(string who, double angle) { for (double a = 0; a < angle; a += 0.1) await Coro.NextFrame(); _ = who; }
            [Coroutine] static async Coro<int> Strike(string who, string whom) { await Turn(who, 1); await Coro.WaitFrames(5); await Turn(whom, 1); return --s_health; }
        }
        """;

    private static readonly (string Name, string Frame)[] s_bodies =
    [
        ("ten nested calls", "Chain+Level1_Frame"), ("a server's connection", "Server+Serve_Frame"), ("a worker that retries", "Worker+Work_Frame"), ("a scene of a game", "Scene+Play_Frame"),
    ];

    [Fact]
    public void The_page_tells_the_sizes_of_frames()
    {
        var separate = Load(OracleCompiler.ParseOptions(LanguageVersion.Latest).WithFeatures([new("InterceptorsNamespaces", "CoroGen.Generated"), new("CoroGenSeparateFields", "true")]));
        var shared = Load(OracleCompiler.ParseOptions(LanguageVersion.Latest));
        var measured = s_bodies.Select(body =>
        {
            var frame = shared.GetType(body.Frame, throwOnError: true)!;
            return string.Create(
                CultureInfo.InvariantCulture,
                $"| {body.Name} | {SizeOf(separate.GetType(body.Frame, throwOnError: true)!)} | {SizeOf(frame)} | {UnionSizeOf(frame, static child => !HoldsReferences(child))} | {UnionSizeOf(frame, static _ => true)} |");
        });
        var page = File.ReadAllText(Repository.PathOf("docs", "lowering.md")).ReplaceLineEndings("\n");
        var told = Row().Matches(page).Select(static match => match.Value);
        Assert.Equal(measured, told);
    }

    private static Assembly Load(CSharpParseOptions options)
    {
        var basis = OracleCompiler.Compilation(OracleOptions.Default, OptimizationLevel.Release, [], "Sizes");
        var prelude = CSharpSyntaxTree.ParseText(Prelude.Text, options, "Prelude.cs", System.Text.Encoding.UTF8);
        var program = CSharpSyntaxTree.ParseText(Bodies, options, "Sizes.cs", System.Text.Encoding.UTF8);
        var generated = OracleCompiler.Generate(basis.AddSyntaxTrees(prelude, program));
        Assert.Empty(generated.Fallbacks);
        return new AssemblyLoadContext("Sizes", isCollectible: true).LoadFromStream(new MemoryStream(CompilerOracle.EmitGenerated(generated)));
    }

    private static int SizeOf(Type type) => (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(type).Invoke(null, null)!;

    private static bool HoldsReferences(Type type) =>
        (bool)typeof(RuntimeHelpers).GetMethod(nameof(RuntimeHelpers.IsReferenceOrContainsReferences))!.MakeGenericMethod(type).Invoke(null, null)!;

    // What the frame would have if awaited frames of different types, of a kind, were laid over one another.
    private static int UnionSizeOf(Type frame, Func<Type, bool> mayShare)
    {
        var children = frame.GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Select(static field => field.FieldType).Where(IsGenerated).ToArray();
        var own = SizeOf(frame) - children.Sum(SizeOf);
        var apart = children.Where(child => !mayShare(child)).Sum(child => UnionSizeOf(child, mayShare));
        return own + apart + children.Where(mayShare).Select(child => UnionSizeOf(child, mayShare)).DefaultIfEmpty(0).Max();
    }

    private static bool IsGenerated(Type type) => type.IsValueType && type.Name.Contains("_Frame", StringComparison.Ordinal);

    [GeneratedRegex(@"^\| [a-z' ]+ \| \d+ \| \d+ \| \d+ \| \d+ \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
