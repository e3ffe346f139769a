using CoroGen.Generator.Tests.Oracle;

namespace CoroGen.Generator.Tests.RandomPrograms;

/// <summary>A kind of random programs.</summary>
/// <param name="Make">Makes the program of a seed.</param>
/// <param name="Options">What is expected of the programs of a batch, by its number.</param>
internal sealed record ProgramKind(Func<int, string> Make, Func<int, OracleOptions> Options)
{
    private const int BatchSize = 25;
    private const int SeedsPerName = 1000;

    private static readonly OracleOptions s_options = new() { MaxCancellations = 8 };
    private static readonly OracleOptions s_iteratorOptions = new() { IgnoresIterations = true };

    // The names keep their seeds when others become right.
    private static readonly string[] s_names = [.. ProgramChoice.Names];

    /// <summary>The number of the batch that a seed's program is compiled with.</summary>
    public Func<int, int> BatchOf { get; private init; } = static seed => seed / BatchSize;

    /// <summary>Statements and expressions in classes of one form.</summary>
    public static ProgramKind Plain { get; } = new(static seed => RandomProgram.Make(seed), static _ => s_options);

    /// <summary>The same, most of them async iterators.</summary>
    public static ProgramKind Iterators { get; } = new(static seed => RandomProgram.Make(seed, withIterators: true), static _ => s_iteratorOptions);

    /// <summary>Types, signatures and constructs of many kinds.</summary>
    public static ProgramKind Shaped(ProgramChoice choice) => new(seed => ShapedProgram.Make(seed, choice, withIterators: false), Checked(s_options));

    /// <summary>The same, most of them async iterators.</summary>
    public static ProgramKind ShapedIterators(ProgramChoice choice) => new(seed => ShapedProgram.Make(seed, choice, withIterators: true), Checked(s_iteratorOptions));

    /// <summary>Shaped programs of one construct, one type or one shape of signatures each.</summary>
    public static ProgramKind OfOneName { get; } = new(static seed => ShapedProgram.Make(seed, ProgramChoice.Only(NameOf(seed)), withIterators: false), static _ => s_options)
    {
        BatchOf = static seed => seed / SeedsPerName / BatchSize,
    };

    /// <summary>The seeds of programs of one name each.</summary>
    /// <param name="count">How many programs of each name.</param>
    /// <param name="isChosen">Says of a name whether there are to be programs of it.</param>
    public static int[] SeedsOfNames(int count, Func<string, bool> isChosen) =>
    [
        .. s_names.SelectMany((name, i) => isChosen(name) ? Enumerable.Range(i * SeedsPerName, count) : []),
    ];

    /// <summary>The name that a seed of <see cref="SeedsOfNames"/> stands for.</summary>
    public static string NameOf(int seed) => s_names[seed / SeedsPerName];

    // Every second pair of batches belongs to a project that checks for overflow.
    private static Func<int, OracleOptions> Checked(OracleOptions options) => batch => options with { CheckOverflow = batch % 4 >= 2 };
}
