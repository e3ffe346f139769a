namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>A construct that random programs may contain, as one statement or a few that belong together.</summary>
internal abstract class Construct
{
    public string Name => GetType().Name;

    /// <summary>Whether it may stand at a place.</summary>
    public virtual bool Fits(Scope scope) => true;

    /// <summary>Writes it.</summary>
    /// <param name="body">What it is written to.</param>
    /// <param name="scope">Where it stands.</param>
    /// <param name="depth">How deep blocks in it may be nested.</param>
    public abstract void Write(StatementWriter body, Scope scope, int depth);
}
