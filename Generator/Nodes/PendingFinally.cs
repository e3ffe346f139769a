namespace CoroGen.Generator.Nodes;

/// <summary>A <c>finally</c> that holds awaits: it stands behind the <c>try</c>, and continues with what brought control there.</summary>
internal sealed class PendingFinally(Variable branch, Variable error, Label entry)
{
    private readonly List<(JumpTarget Target, Label Way)> _ways = new();

    /// <summary>Which jump is pending: 0 for none.</summary>
    public Variable Branch => branch;

    /// <summary>The exception that is pending: null for none.</summary>
    public Variable Error => error;

    public Label Entry => entry;

    /// <summary>
    /// Where the jumps that lead through it go first, with their targets: there, at the end of the <c>try</c>, it is noted which jump is pending. Not before: a
    /// <c>finally</c> on the way may throw, and if that is caught there is no jump.
    /// </summary>
    public IReadOnlyList<(JumpTarget Target, Label Way)> Ways => _ways;

    public Label WayTo(JumpTarget target, Func<Label> make)
    {
        var index = _ways.FindIndex(way => way.Target == target);
        if (index >= 0) return _ways[index].Way;
        _ways.Add((target, make()));
        return _ways[_ways.Count - 1].Way;
    }
}
