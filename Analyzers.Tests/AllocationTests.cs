using CoroGen.Analyzers.Tests.Testing;
using Microsoft.CodeAnalysis;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0019.</summary>
public class AllocationTests : AnalyzerTest<AllocationAnalyzer>
{
    [Fact]
    public async Task What_allocates_in_each_run_is_reported()
    {
        var diagnostics = await Reports("""
            using System.Linq;
            record Position(int X);
            partial class Work
            {
                int count;
                [Coroutine(NoAllocation = true)]
                async Coro M(int n, List<int> all, IEnumerable<int> items, Position position, dynamic d)
                {
                    var one = [|new object()|];
                    Position two = [|new(1)|];
                    var three = [|new int[n]|];
                    int[] four = [|[1, 2]|];
                    List<int> five = [|[]|];
                    var six = [|new { n }|];
                    var seven = [|position with { X = 2 }|];
                    Func<int> eight = [|() => n|];
                    Action nine = [|Other|];
                    object ten = [|n|];
                    IComparable eleven = [|n|];
                    string text = [|$"{n}"|];
                    text = [|"a" + n + text|];
                    [|text += n|];
                    [|Params(n, 2)|];
                    [|foreach (var item in [|all.Where(static x => x > 1)|]) count += item;|]
                    [|foreach (var item in items) count += item;|]
                    text = [|[|text.Substring(1)|] + [|n.ToString()|]|];
                    foreach (var item in all) count += item;
                    [|d.Go()|];
                    await Coro.Yield();
                }
                void Other() => count++;
                static void Params(params int[] all) { }
            }
            """);

        Assert.Equal("'M' promises to allocate nothing, but this allocates a new object", diagnostics[0].GetMessage(null));
    }

    [Fact]
    public async Task What_the_caller_pays_is_reported_at_the_call()
    {
        var diagnostics = await Reports("""
            partial class Work
            {
                [Coroutine(NoAllocation = true)]
                async Coro M(Coro<int> slow)
                {
                    await [|Coro.WaitFor(slow, 1)|];
                    [|foreach (var n in [|Numbers()|]) await Coro.Sleep(n);|]
                    await [|Later()|];
                    await Coro.Yield();
                }
                static IEnumerable<int> Numbers() { yield return 1; }
                static async Task Later() => await Task.Yield();
            }
            """);

        Assert.Equal(
            "'M' promises to allocate nothing, but this allocates an exception whenever the time is over; use TryWaitFor",
            diagnostics[0].GetMessage(null));
    }

    [Fact]
    public async Task A_lambda_in_a_coroutine_is_told_of_by_what_it_captures()
    {
        var diagnostics = await Reports("""
            partial class Work
            {
                int count;
                [Coroutine(NoAllocation = true)]
                async Coro M(CoroEvent e)
                {
                    Action a = [|() => count++|];
                    int local = 0;
                    Action b = [|() => { local++; }|];
                    Action c = [|Local|];
                    await Coro.Yield();
                    void Local() => local++;
                }
            }
            """);

        Assert.Equal(
            ["a delegate that captures 'this'", "a delegate that captures 'local'", "a delegate of 'Local'"],
            diagnostics.Select(static diagnostic => diagnostic.GetMessage(null).Split("allocates ")[^1]));
    }

    [Fact]
    public async Task What_allocates_once_or_never_is_fine() => await ReportsNothing("""
        using System.Linq;
        struct Point { public int X; }
        readonly record struct Vector(int X, int Y);
        partial class Work
        {
            const string Name = "a" + "b";
            int count;
            [Coroutine(NoAllocation = true)]
            async Coro<int> M(DayOfWeek day, int n, List<int> all, int[] array, string text, Vector v)
            {
                Func<int, int> square = static x => x * x;
                Func<int, int> twice = x => x + x;
                Action still = Nothing;
                var point = new Point { X = 1 };
                v = v with { X = 2 };
                (int A, int B) pair = (n, n);
                Span<int> some = stackalloc int[4];
                some[0] = 1;
                foreach (var item in all) count += item;
                foreach (var item in array) count += item;
                foreach (var c in text) count += c;
                string constant = $"{Name}";
                object none = null!;
                Params();
                buffer ??= new byte[1024];
                var rented = buffer ?? new byte[1];
                ReadOnlySpan<byte> magic = new byte[] { 1, 2 };
                bool flag = day.HasFlag(DayOfWeek.Monday) && all.First() > magic[0];
                if (n < -1) Fail($"{n} is wrong");
                if (n < 0) throw new ArgumentException($"{n} is wrong", nameof(n));
                _ = n == 1 ? 1 : throw new InvalidOperationException("No " + n);
                await Coro.Sleep(0.5);
                await Other(point.X);
                using (await gate.Acquire()) count += pair.A;
                var task = Coro.CreateTask(Other(1));
                await task;
                return square(n);
            }
            byte[]? buffer;
            [System.Diagnostics.CodeAnalysis.DoesNotReturn] static void Fail(string text) => throw new Exception(text);
            readonly CoroLock gate = new();
            [Coroutine] async Coro Other(int n) { await Coro.Yield(); var list = new List<int> { n }; }
            static void Nothing() { }
            static void Params(params int[] all) { }
        }
        """);

    [Fact]
    public async Task Who_promised_nothing_is_fine() => await ReportsNothing("""
        partial class Work
        {
            [Coroutine] async Coro M() { await Coro.Yield(); var list = new List<int>(); }
            [Coroutine(NoAllocation = false)] async Coro N() { await Coro.Yield(); var list = new List<int>(); }
            [Coroutine(NoAllocation = true)] async Coro O(Func<Func<object>, Coro> run) { await Coro.Yield(); await run(static () => new object()); }
            void P() { var list = new List<int>(); }
        }
        """);

    [Fact]
    public async Task An_editorconfig_promises_for_all()
    {
        const string Source = """
            partial class Work
            {
                [Coroutine] async Coro M() { await Coro.Yield(); var list = new List<int>(); }
                [Coroutine(NoAllocation = false)] async Coro N() { await Coro.Yield(); var list = new List<int>(); }
            }
            """;
        Compilation compilation = await TestProject.CompileAsync(TestProject.CreateDocument(Source), "The source");

        var diagnostics = await TestProject.AnalyzeAsync(compilation, EditorConfig.With(AllocationAnalyzer.Option, "true"), new AllocationAnalyzer());

        Assert.Equal("'M' promises to allocate nothing, but this allocates a new List<int>", Assert.Single(diagnostics).GetMessage(null));
    }
}
