using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Tests.Oracle;

/// <summary>An exception shows the user's file and lines, for the whole chain of callers.</summary>
public sealed partial class StackTraceTests
{
    private const int Depth = 10;

    [Theory]
    [InlineData(OptimizationLevel.Debug, 1)]
    [InlineData(OptimizationLevel.Release, 1)]
    [InlineData(OptimizationLevel.Debug, 4)]
    [InlineData(OptimizationLevel.Release, 4)]
    public void The_chain_of_coroutines_is_in_the_stack_trace_after_suspensions(OptimizationLevel optimization, int suspensions)
    {
        var methods = Enumerable.Range(0, Depth).Select(i => $$"""
                [Coroutine]
                static async Coro<int> Level{{i}}(int n)
                {
                    Log("level {{i}}");
                    {{(HasFinally(i) ? "try {" : "")}}
                    int result = {{(i == Depth - 1 ? "await Bottom(n)" : $"await Level{i + 1}(n)")}}; // await of {{i}}
                    return result + {{i}};
                    {{(HasFinally(i) ? "} finally { Log(\"finally\"); }" : "")}}
                }

            """);
        var source = $$"""
            public static partial class Program
            {
                [Coroutine]
                public static async Coro Run()
                {
                    try
                    {
                        Log(await Level0(1)); // await of Run
                    }
                    catch (InvalidOperationException e)
                    {
                        Log(e.ToString());
                    }
                }

            {{string.Concat(methods)}}
                [Coroutine]
                static async Coro<int> Bottom(int n)
                {
                    {{(suspensions == 1 ? "" : $"for (var i = 0; i < {suspensions}; i++)")}} await Coro.Yield();
                    if (n == 1)
                        throw new InvalidOperationException("at the bottom"); // throw
                    return n;
                }
            }
            """;

        var generated = OracleCompiler.Generate(OracleCompiler.Compilation(OracleOptions.Default, optimization, [source]));
        using var runner = new ProgramRunner(CompilerOracle.EmitGenerated(generated));
        var trace = string.Join("\n", runner.Run().Lines);
        var lines = Line().Matches(trace).Select(match => int.Parse(match.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        var text = source.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        int[] expected =
        [
            text.FindIndex(line => line.EndsWith("// throw", StringComparison.Ordinal)) + 1,
            .. Enumerable.Range(0, Depth).Reverse().Select(i => text.FindIndex(line => line.EndsWith($"// await of {i}", StringComparison.Ordinal)) + 1),
            text.FindIndex(line => line.EndsWith("// await of Run", StringComparison.Ordinal)) + 1,
        ];
        Assert.True(expected.SequenceEqual(lines), $"expected {Trace.Format(expected)}\n{trace}");
        for (var i = 0; i < Depth; i++) Assert.Contains($"Level{i}", trace, StringComparison.Ordinal);

        // Each once, and nothing of the generated files.
        Assert.Equal(expected.Length, trace.Split("_Frame.").Length - 1);
        Assert.DoesNotContain(".g.cs", trace, StringComparison.Ordinal);

        // A frame with a finally has one method, others have two where code is optimised: the chain goes from either kind to the other.
        static bool HasFinally(int level) => level % 3 == 1;
    }

    // The loop resumes the innermost frame without its callers; they are told all the same.
    [Fact]
    public void A_running_task_tells_the_callers_of_a_frame_that_is_resumed_without_them()
    {
        const string source = """
            public static partial class Program
            {
                [Coroutine]
                public static async Coro Run() => await Outer();

                [Coroutine]
                private static async Coro Outer()
                {
                    await Inner();
                    Log("end");
                }

                [Coroutine]
                private static async Coro Inner()
                {
                    for (var i = 0; i < 4; i++)
                    {
                        await Coro.Yield();
                        Log(string.Join(" ", CoroTask.Current!.GetStack().Select(static call => call.Method + ":" + call.Line)));
                    }
                }
            }
            """;
        foreach (var optimization in new[] { OptimizationLevel.Debug, OptimizationLevel.Release })
        {
            var generated = OracleCompiler.Generate(OracleCompiler.Compilation(OracleOptions.Default, optimization, [source]));
            using var runner = new ProgramRunner(CompilerOracle.EmitGenerated(generated));
            var lines = runner.Run().Lines;
            for (var i = 0; i < 4; i++) Assert.Matches(@"Program\.Run:4 Program\.Outer:9 Program\.Inner:19\b", lines[i]);
        }
    }

    // What the physical stack shows: from the second suspension in one call on, the callers have nothing to do. A debugger is better off with them.
    [Theory]
    [InlineData(OptimizationLevel.Debug, "True True True True")]
    [InlineData(OptimizationLevel.Release, "True False False False")]
    public void A_frame_that_suspends_in_a_loop_is_resumed_without_its_callers(OptimizationLevel optimization, string hasCaller)
    {
        const string source = """
            public static partial class Program
            {
                [Coroutine]
                public static async Coro Run() => Log(await Outer());

                [Coroutine]
                private static async Coro<string> Outer()
                {
                    var seen = await Inner();
                    return seen + "";
                }

                [Coroutine]
                private static async Coro<string> Inner()
                {
                    var seen = new List<bool>();
                    for (var i = 0; i < 4; i++)
                    {
                        await Coro.Yield();
                        seen.Add(Environment.StackTrace.Contains("Outer_Frame"));
                    }

                    return string.Join(" ", seen);
                }
            }
            """;
        var generated = OracleCompiler.Generate(OracleCompiler.Compilation(OracleOptions.Default, optimization, [source]));
        using var runner = new ProgramRunner(CompilerOracle.EmitGenerated(generated));
        Assert.Contains(hasCaller, runner.Run().Lines[0], StringComparison.Ordinal);
    }

    // A frame may be inlined up to its first suspension, and is then missing from traces: none that throws.
    [Theory]
    [InlineData("return await Leaf(n) + 1;", 0)]
    [InlineData("var sum = 0; for (int i = 0; i < n; i++) sum += await Leaf(i); return sum;", 1)]
    [InlineData("_count = n; if (_count > 3) await Coro.Yield(); return (int)(n * 2.5);", 0)]
    [InlineData("if (n < 0) throw new ArgumentException(); return await Leaf(n);", 2)]
    [InlineData("return await Leaf(n < 0 ? throw new ArgumentException() : n);", 2)]
    [InlineData("return 10 / await Leaf(n);", 2)]
    [InlineData("return checked(n + await Leaf(n));", 2)]
    [InlineData("return await Leaf(Twice(n));", 2)]
    [InlineData("return await Leaf(_numbers[n]);", 2)]
    [InlineData("return await Leaf(_numbers.Length);", 2)]
    [InlineData("return await Leaf((int)(decimal)n);", 2)]
    [InlineData("return await Leaf(Property);", 2)]
    [InlineData("return await Leaf((int)(object)n);", 2)]
    [InlineData("await Coro.Sleep(new TimeSpan(n)); return n;", 2)]
    public void Only_small_frames_that_throw_nothing_may_be_inlined(string body, int namedMethods)
    {
        var source = $$"""
            public partial class Program
            {
                private int _count;
                private int[] _numbers = [];
                private int Property => _count;
                private static int Twice(int n) => 2 * n;
                [Coroutine] private static async Coro<int> Leaf(int n) { await Coro.Yield(); return n; }
                [Coroutine] private async Coro<int> Body(int n) { {{body}} }
            }
            """;
        var generated = OracleCompiler.Generate(OracleCompiler.Compilation(OracleOptions.Default, OptimizationLevel.Release, [source]));
        var frame = Assembly.Load(CompilerOracle.EmitGenerated(generated)).GetType("Program+Body_Frame")!;

        // What may not be inlined stands in methods that bear the name of the user's.
        var holders = frame.GetMethods(BindingFlags.Instance | BindingFlags.NonPublic).Where(static method => method.Name == "Body").ToArray();
        Assert.Equal(namedMethods, holders.Length);
        Assert.All(holders, static method => Assert.True(method.MethodImplementationFlags.HasFlag(MethodImplAttributes.NoInlining)));

        // What may be inlined is the way to the first suspension alone; of a loop, the rest is the user's method to which Resume passes on.
        if (namedMethods == 0) Assert.True(frame.GetMethod("Resume")!.MethodImplementationFlags.HasFlag(MethodImplAttributes.NoInlining));
    }

    [GeneratedRegex(@" in Program0\.cs:line (?<line>\d+)")]
    private static partial Regex Line();
}
