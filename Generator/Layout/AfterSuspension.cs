using CoroGen.Generator.Nodes;

namespace CoroGen.Generator.Layout;

/// <summary>What of a flat body can run once it was suspended: what comes before its awaits need not stand in the method that resumes it.</summary>
internal sealed class AfterSuspension
{
    private readonly List<Node> _nodes;
    private readonly Dictionary<Label, int> _labels = new();
    private readonly HashSet<Node> _entered = new();

    private AfterSuspension(List<Node> nodes)
    {
        _nodes = nodes;
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i] is LabelNode label) _labels.Add(label.Label, i);
        }
    }

    /// <summary>The statements that are entered after a suspension of one of the awaits; what is resumed at an await does not enter it.</summary>
    /// <param name="nodes">A body without <c>try</c> and <c>switch</c>.</param>
    public static ISet<Node> Of(List<Node> nodes)
    {
        var walk = new AfterSuspension(nodes);
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i] is AwaitNode) walk.Enter(i + 1);
        }

        return walk._entered;
    }

    private void Enter(int start)
    {
        var pending = new Stack<int>([start]);
        while (pending.Count > 0)
        {
            var i = pending.Pop();
            if (i == _nodes.Count || !_entered.Add(_nodes[i])) continue;
            switch (_nodes[i])
            {
                case GotoNode jump:
                    pending.Push(_labels[jump.Target]);
                    break;
                case ReturnNode:
                    break;
                case BranchNode branch:
                    pending.Push(_labels[branch.Target]);
                    pending.Push(i + 1);
                    break;
                case StatementNode statement:
                    foreach (var target in statement.Targets) pending.Push(_labels[target]);
                    if (statement.FallsThrough) pending.Push(i + 1);
                    break;
                default:
                    pending.Push(i + 1);
                    break;
            }
        }
    }
}
