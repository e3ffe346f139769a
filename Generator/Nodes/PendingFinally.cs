namespace CoroGen.Generator.Nodes;

/// <summary>A <c>finally</c> that holds awaits: it stands behind the <c>try</c>, and continues with what brought control there.</summary>
internal sealed class PendingFinally(Variable branch, Variable error, Label entry)
{
    private readonly List<JumpTarget> _targets = new();

    /// <summary>Which jump is pending: 0 for none.</summary>
    public Variable Branch => branch;

    /// <summary>The exception that is pending: null for none.</summary>
    public Variable Error => error;

    public Label Entry => entry;

    public IReadOnlyList<JumpTarget> Targets => _targets;

    public int NumberOf(JumpTarget target)
    {
        var index = _targets.IndexOf(target);
        if (index < 0)
        {
            _targets.Add(target);
            index = _targets.Count - 1;
        }

        return index + 1;
    }
}
