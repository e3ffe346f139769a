namespace CoroGen.Generator.Lowering;

/// <summary>A flattened <c>try</c> while its body is lowered.</summary>
internal sealed class Region(Region? parent, TryNode node)
{
    public Region? Parent => parent;

    public TryNode Node => node;

    /// <summary>Whether a cancellation must enter here as an exception.</summary>
    public bool HasHandlers { get; set; }

    /// <summary>Whether one of its catches has a filter.</summary>
    public bool HasFilter { get; set; }

    /// <summary>Whether it has a <c>finally</c> that must be skipped while suspending.</summary>
    public bool HasFinally { get; set; }

    /// <summary>Set when its <c>finally</c> holds awaits, so that jumps out of it go through code behind it.</summary>
    public PendingFinally? Pending { get; set; }
}

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

/// <summary>A label, and the <c>try</c> it stands in.</summary>
internal sealed class JumpTarget(Label label, Region? region)
{
    public Label Label => label;

    public Region? Region => region;
}
