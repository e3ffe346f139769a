using CoroGen.Generator.Nodes;

namespace CoroGen.Generator.Layout;

/// <summary>
/// Where locals of the method are declared: where they get their first value, unless the flattened text mentions them before, or outside of
/// the block that this stands in; then at the top.
/// </summary>
internal sealed class Placement
{
    private readonly Dictionary<Variable, List<Node>> _declared = new();
    private readonly Stack<List<Node>> _blocks = new();

    private Placement()
    {
    }

    public static void Decide(List<Node> nodes) => new Placement().Visit(nodes);

    private void Visit(List<Node> block)
    {
        _blocks.Push(block);
        foreach (var node in block) Visit(node);
        _blocks.Pop();
    }

    private void Visit(Node node)
    {
        switch (node)
        {
            case StatementNode statement: Mention(statement.Text); break;
            case BranchNode branch: Mention(branch.Condition); break;
            case AssignNode assign:
                Mention(assign.Value);
                if (assign.Declares && !_declared.ContainsKey(assign.Target)) _declared[assign.Target] = _blocks.Peek();
                else Mention(assign.Target);
                break;
            case SwitchNode choice:
                Mention(choice.Value);
                foreach (var (label, _) in choice.Sections) Mention(label);
                break;
            case AwaitNode wait:
                Mention(wait.Arguments);
                Mention(wait.AwaiterValue);
                break;
            case TryNode guarded:
                Visit(guarded.Body);
                foreach (var clause in guarded.Catches)
                {
                    Mention(clause.Header);
                    Visit(clause.Body);
                }

                if (guarded.Finally is { } handler) Visit(handler);
                break;
        }
    }

    private void Mention(Code code)
    {
        foreach (var use in code.Uses) Mention(use.Touched);
    }

    private void Mention(Variable variable)
    {
        if (!_declared.TryGetValue(variable, out var block) || !_blocks.Contains(block)) variable.IsDeclaredAtTop = true;
    }
}
