namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Which constructs the programs contain, and how often.</summary>
internal sealed class ConstructChoice
{
    private static readonly (Construct Construct, int Weight)[] s_all =
    [
        (new Aliases(), 2),
        (new AwaitingHandlers(), 4),
        (new BareCatches(), 1),
        (new BaseAccess(), 10),
        (new CheckedContexts(), 4),
        (new CollectionExpressions(), 2),
        (new ConditionalMethods(), 2),
        (new ConstantsInFunctions(), 4),
        (new Deconstructions(), 3),
        (new DynamicTargets(), 1),
        (new EffectsBesideAwaits(), 4),
        (new Events(), 1),
        (new ExplicitCallerInformation(), 2),
        (new FileTypes(), 1),
        (new FiltersWithLambdas(), 3),
        (new GenericLocalFunctions(), 3),
        (new GluedKeywords(), 3),
        (new ImplicitCallerInformation(), 4),
        (new InitOnlyMembers(), 2),
        (new InlineArrays(), 1),
        (new InterpolatedHoles(), 3),
        (new LeavingThroughFinally(), 3),
        (new NestedFinally(), 3),
        (new NullCoalescing(), 2),
        (new NullableArrays(), 2),
        (new ObsoleteMembers(), 6),
        (new Patterns(), 2),
        (new PrimaryParameters(), 10),
        (new Queries(), 2),
        (new ReachedPlaces(), 4),
        (new RefArguments(), 3),
        (new SelfAssignedLocals(), 3),
        (new Spans(), 4),
        (new StructTargets(), 3),
        (new WithExpressions(), 3),
        (new YieldInLock(), 6),
    ];

    private readonly (Construct Construct, int Weight)[] _chosen;

    private ConstructChoice((Construct Construct, int Weight)[] chosen) => _chosen = chosen;

    public static ConstructChoice All { get; } = new(s_all);

    /// <summary>The names of all.</summary>
    public static IEnumerable<string> Names => s_all.Select(each => each.Construct.Name);

    /// <summary>Only one.</summary>
    public static ConstructChoice Only(string name) => new([.. s_all.Where(each => each.Construct.Name == name)]);

    /// <summary>A random construct that may stand at a place; null if none may.</summary>
    public Construct? Next(Random random, Scope scope)
    {
        var fitting = _chosen.Where(each => each.Construct.Fits(scope)).ToArray();
        var at = random.Next(Math.Max(1, fitting.Sum(each => each.Weight)));
        return fitting.FirstOrDefault(each => (at -= each.Weight) < 0).Construct;
    }
}
