using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>The result of a gather of coroutines without results.</summary>
internal sealed class NoResults : GatherResults<VoidResult>
{
    public static readonly NoResults Instance = new();

    public override VoidResult Collect(GatherReader children, int count) => default;
}
