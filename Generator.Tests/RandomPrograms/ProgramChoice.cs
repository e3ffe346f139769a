using CoroGen.Generator.Tests.RandomPrograms.Constructs;
using CoroGen.Generator.Tests.RandomPrograms.Hosts;

namespace CoroGen.Generator.Tests.RandomPrograms;

/// <summary>What shaped programs may be made of.</summary>
/// <param name="Constructs">The constructs in the bodies.</param>
/// <param name="Hosts">The types that the coroutines are members of.</param>
/// <param name="Shapes">Says of a shape of signatures whether it may be used.</param>
internal sealed record ProgramChoice(ConstructChoice Constructs, HostChoice Hosts, Func<string, bool> Shapes)
{
    public static ProgramChoice All { get; } = new(ConstructChoice.All, HostChoice.All, static _ => true);

    /// <summary>The names of all constructs, types and shapes.</summary>
    public static IEnumerable<string> Names => [.. ConstructChoice.Names, .. HostChoice.Names, .. SignatureShapes.Names];

    /// <summary>Only one of them, with the type or the shape that it needs.</summary>
    public static ProgramChoice Only(string name) => new(
        ConstructChoice.Only(name),
        HostChoice.Only(name switch
        {
            nameof(BaseAccess) => nameof(Derived),
            nameof(PrimaryParameters) => nameof(PrimaryClass),
            _ => HostChoice.Names.Contains(name) ? name : nameof(RecordClass),
        }),
        shape => shape == (name == nameof(ObsoleteMembers) ? SignatureShapes.Obsolete : name));
}
