namespace CoroGen.Generator.Nodes;

/// <summary>A place that flattened code jumps to.</summary>
internal sealed class Label(string name)
{
    public string Name { get; } = name;

    /// <summary>Set when a jump to it was made; others are not printed.</summary>
    public bool IsUsed { get; set; }
}
