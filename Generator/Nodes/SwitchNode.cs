using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Nodes;

/// <summary>A <c>switch</c> whose sections are nothing but jumps.</summary>
internal sealed class SwitchNode(Code value, List<(Code Label, Label Target)> sections) : Node
{
    public Code Value => value;

    public List<(Code Label, Label Target)> Sections => sections;

    /// <summary>Where the labels stand in the user's code, one for each section.</summary>
    public List<FileLinePositionSpan> LabelSources { get; set; } = new();
}
