using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;

namespace CoroGen.Generator.Lowering;

/// <summary>What a body has become: all that layout and emission know of it.</summary>
/// <param name="Facts">What is known of the method.</param>
/// <param name="Names">The names in its frame.</param>
/// <param name="Nodes">The flattened statements.</param>
/// <param name="Variables">The variables of the statements.</param>
/// <param name="Awaits">The await points in it, by their states.</param>
/// <param name="Children">The fields for child frames and awaiters.</param>
/// <param name="Iterator">What the frame has besides when it is that of an async iterator; null for a coroutine.</param>
/// <param name="IteratorFields">The fields for iterators that loops of this one enumerate.</param>
/// <param name="Examples">Expressions whose types have no name.</param>
/// <param name="StaticMembers">Members of the frame that the statements, or examples of types, use.</param>
/// <param name="Functions">The methods of the frame that local functions became.</param>
/// <param name="DelegateHolders">The classes that delegates of these need.</param>
/// <param name="HostMembers">Members of the user's type by which the frame reaches what only that type can.</param>
internal sealed record LoweredBody(
    BodyFacts Facts,
    FrameNames Names,
    List<Node> Nodes,
    BodyVariables Variables,
    IReadOnlyList<AwaitNode> Awaits,
    IReadOnlyList<(string Type, string Name)> Children,
    IteratorParts? Iterator,
    IReadOnlyList<(string Type, string Name)> IteratorFields,
    TypeExamples Examples,
    IReadOnlyList<string> StaticMembers,
    IReadOnlyList<Code> Functions,
    IReadOnlyList<Code> DelegateHolders,
    IReadOnlyList<string> HostMembers);
