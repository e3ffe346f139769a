using CoroGen.Generator.Nodes;

namespace CoroGen.Generator.Layout;

/// <summary>Finds the awaits that one activation can come to more than once: those that a jump backwards passes over.</summary>
internal sealed class AwaitsInLoops
{
    private readonly Dictionary<Label, int> _labels = new();
    private readonly List<(int Place, AwaitNode Wait)> _awaits = new();
    private readonly List<(int Place, Label Target)> _jumps = new();
    private int _place;

    private AwaitsInLoops()
    {
    }

    /// <summary>Marks them.</summary>
    public static void Mark(List<Node> nodes)
    {
        var loops = new AwaitsInLoops();
        loops.Visit(nodes);
        foreach (var (end, target) in loops._jumps)
        {
            if (!loops._labels.TryGetValue(target, out var begin)) continue;
            foreach (var (place, wait) in loops._awaits)
            {
                if (begin < place && place < end) wait.IsInLoop = true;
            }
        }
    }

    private void Visit(List<Node> nodes)
    {
        foreach (var node in nodes) Visit(node);
    }

    private void Visit(Node node)
    {
        _place++;
        switch (node)
        {
            case LabelNode label: _labels[label.Label] = _place; break;
            case GotoNode jump: _jumps.Add((_place, jump.Target)); break;
            case BranchNode branch: _jumps.Add((_place, branch.Target)); break;
            case SwitchNode choice: foreach (var section in choice.Sections) _jumps.Add((_place, section.Target)); break;
            case StatementNode statement: foreach (var target in statement.Targets) _jumps.Add((_place, target)); break;
            case AwaitNode wait: _awaits.Add((_place, wait)); break;
            case TryNode guarded: VisitTry(guarded); break;
        }
    }

    private void VisitTry(TryNode guarded)
    {
        Visit(guarded.Body);
        foreach (var clause in guarded.Catches) Visit(clause.Body);
        if (guarded.Finally is { } handler) Visit(handler);
    }
}
