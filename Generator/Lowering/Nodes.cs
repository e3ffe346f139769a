using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Lowering;

/// <summary>A statement of the flattened body.</summary>
internal abstract class Node
{
    /// <summary>The user's source that it stands for; null for what the generator adds.</summary>
    public FileLinePositionSpan? Source { get; set; }
}

/// <summary>A statement without an await, printed as it is.</summary>
internal sealed class StatementNode(Code text) : Node
{
    public Code Text => text;

    /// <summary>Where jumps in the text lead, beside what follows.</summary>
    public List<Label> Targets { get; set; } = new();

    /// <summary>Whether what follows may run after it.</summary>
    public bool Falls { get; set; } = true;
}

/// <summary>The declaration of a variable, or the assignment to it, as one statement that does nothing else.</summary>
internal sealed class AssignNode(Variable target, Code value, bool declares) : Node
{
    public Variable Target => target;

    public Code Value => value;

    /// <summary>Whether the variable comes into being here, where it is not a field.</summary>
    public bool Declares => declares;

    /// <summary>Whether it is a local that refers to another variable, <c>ref int x = ref y</c>, or a <c>const</c>: printed before the type.</summary>
    public string Modifier { get; set; } = "";
}

/// <summary>Where a variable begins without a value: it has none from an earlier turn of a loop.</summary>
internal sealed class BeginNode(Variable variable) : Node
{
    public Variable Variable => variable;
}

internal sealed class LabelNode(Label label) : Node
{
    public Label Label => label;
}

internal sealed class GotoNode(Label target) : Node
{
    public Label Target => target;
}

/// <summary>Jumps when a condition has the given value.</summary>
internal sealed class BranchNode(Code condition, bool when, Label target) : Node
{
    public Code Condition => condition;

    public bool When => when;

    public Label Target => target;
}

/// <summary>A <c>switch</c> whose sections are nothing but jumps.</summary>
internal sealed class SwitchNode(Code value, List<(Code Label, Label Target)> sections) : Node
{
    public Code Value => value;

    public List<(Code Label, Label Target)> Sections => sections;

    /// <summary>Where the labels stand in the user's code, one for each section.</summary>
    public List<FileLinePositionSpan> LabelSources { get; set; } = new();
}

/// <summary>A <c>try</c> around flattened code; its handlers hold no await.</summary>
internal sealed class TryNode : Node
{
    public List<Node> Body { get; set; } = new();

    public List<CatchNode> Catches { get; } = new();

    public List<Node>? Finally { get; set; }

    /// <summary>The label before it, through which a resume enters it.</summary>
    public Label Entry { get; set; } = null!;

    /// <summary>The awaits inside, at any depth.</summary>
    public List<AwaitNode> Awaits { get; } = new();
}

internal sealed class CatchNode(Code header, List<Node> body)
{
    public Code Header => header;

    public List<Node> Body => body;

    public bool HasFilter { get; set; }

    /// <summary>What of the user's code its head is; null for a clause of the generator's own.</summary>
    public SyntaxNode? HeadSource { get; set; }
}

/// <summary>The end of the method, with <c>result</c> set where there is one.</summary>
internal sealed class ReturnNode : Node;
