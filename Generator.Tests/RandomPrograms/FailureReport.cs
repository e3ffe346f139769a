using System.Text;

namespace CoroGen.Generator.Tests.RandomPrograms;

/// <summary>Tells which random programs fail and how, with a small program for each of the first ways.</summary>
internal sealed class FailureReport(ProgramKind kind, Func<int, string> describe)
{
    private const int MaxShrunk = 3;

    public string Of(IReadOnlyList<(int Seed, string Message)> failures)
    {
        var text = new StringBuilder($"The random programs of these seeds fail: {string.Join(", ", failures.Select(failure => failure.Seed + describe(failure.Seed)))}.\n");
        var groups = failures.GroupBy(failure => ProgramShrinker.KindOf(failure.Message)).OrderByDescending(group => group.Count()).ToArray();
        foreach (var group in groups) text.Append($"{group.Count()} times {group.Key}: {string.Join(", ", group.Select(failure => failure.Seed))}\n");

        var check = new ProgramCheck(kind);
        foreach (var group in groups.Take(MaxShrunk))
        {
            var seed = group.First().Seed;
            var small = ProgramShrinker.Shrink(
                kind.Make(seed), candidate => check.Failure(candidate, seed) is { } other && ProgramShrinker.KindOf(other) == group.Key);
            text.Append($"\nSeed {seed}, shrunk:\n\n{small}\n{check.Failure(small, seed)}\n");
        }

        return text.ToString();
    }
}
