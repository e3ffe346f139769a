namespace CoroGen.Generator.Tests.RandomPrograms.Hosts;

/// <summary>Which types the coroutines of the programs are members of.</summary>
internal sealed class HostChoice
{
    private static readonly Host[] s_all =
    [
        new Derived(),
        new Extensions(),
        new GenericClass(),
        new Implementing(),
        new ImplementingExplicitly(),
        new InterfaceWithBodies(),
        new MutableStruct(),
        new Overriding(),
        new PrimaryClass(),
        new PrimaryStruct(),
        new ReadOnlyMethods(),
        new ReadOnlyPrimaryStruct(),
        new ReadOnlyStruct(),
        new RecordClass(),
        new RecordStruct(),
    ];

    private readonly Host[] _chosen;

    private HostChoice(Host[] chosen) => _chosen = chosen;

    public static HostChoice All { get; } = new(s_all);

    /// <summary>The names of all.</summary>
    public static IEnumerable<string> Names => s_all.Select(host => host.Name);

    /// <summary>Only one.</summary>
    public static HostChoice Only(string name) => new([.. s_all.Where(host => host.Name == name)]);

    /// <summary>A random one.</summary>
    public Host Next(Random random) => _chosen[random.Next(_chosen.Length)];
}
