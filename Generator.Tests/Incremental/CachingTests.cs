using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Tests.Incremental;

/// <summary>What an edit makes the generator do again.</summary>
public sealed class CachingTests
{
    private const string First = """
        public static partial class First
        {
            [Coroutine]
            public static async Coro<int> Work(int n)
            {
                int x = await Second.Half(n);
                return x + 1;
            }

            public static int Plain() => 1;
        }
        """;

    private const string Second = """
        public static partial class Second
        {
            [Coroutine]
            public static async Coro<int> Half(int n)
            {
                await Coro.Yield();
                return n / 2;
            }

            [Coroutine]
            public static async Coro Other() => await Coro.Sleep(1);
        }
        """;

    private const string Unrelated = """
        public sealed class Unrelated
        {
            public int Value => 1;
        }
        """;

    [Fact]
    public void A_new_file_without_coroutines_re_runs_nothing() => AssertNothing(TwoRuns.Of([First, Second], [First, Second, Unrelated]));

    [Fact]
    public void An_edit_of_a_file_without_coroutines_re_runs_nothing() =>
        AssertNothing(TwoRuns.Of([First, Second, Unrelated], [First, Second, Unrelated.Replace("=> 1", "=> 200", StringComparison.Ordinal)]));

    [Fact]
    public void An_edit_of_ordinary_code_beside_a_coroutine_changes_no_output() =>
        AssertNothing(TwoRuns.Of([First, Second], [First.Replace("=> 1", "=> 2", StringComparison.Ordinal), Second]));

    [Fact]
    public void An_edit_of_a_body_re_runs_that_coroutine_alone()
    {
        var runs = TwoRuns.Of([First, Second], [First.Replace("x + 1", "x + 2", StringComparison.Ordinal), Second]);
        Assert.Single(runs.Outputs, reason => reason == IncrementalStepRunReason.Modified);
        Assert.Contains(runs.Outputs, reason => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);
    }

    [Fact]
    public void A_new_coroutine_adds_outputs()
    {
        var runs = TwoRuns.Of([First, Second, Unrelated], [First, Second, Unrelated.Replace("public sealed", "public sealed partial", StringComparison.Ordinal)
            .Replace("public int Value => 1;", "[Coroutine] public async Coro New() => await Coro.Yield();", StringComparison.Ordinal)]);
        Assert.Contains(IncrementalStepRunReason.New, runs.Outputs);
    }

    [Fact]
    public void Every_step_of_the_pipeline_has_a_name() => Assert.NotEmpty(TwoRuns.Of([First, Second], [First, Second]).NamedSteps);

    private static void AssertNothing(TwoRuns runs)
    {
        Assert.NotEmpty(runs.Outputs);
        Assert.All(runs.Outputs, reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"An output is {reason}."));
    }
}
