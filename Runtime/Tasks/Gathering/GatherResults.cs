namespace CoroGen;

/// <summary>Makes the result of a gather from its children, which have all ended.</summary>
internal abstract class GatherResults<TResult>
{
    /// <summary>Whether errors of children are part of the result; else the first one ends the gather.</summary>
    public virtual bool KeepsErrors => false;

    /// <summary>A gather without children, for user code to hold.</summary>
    public GatherTask<TResult> Make() => new(this);

    /// <summary>A gather without children that only a frame will know.</summary>
    public GatherTask<TResult> Rent() => GatherTask<TResult>.Rent(this);

    /// <summary>Reads the children in the order of the arguments.</summary>
    public abstract TResult Collect(GatherReader children, int count);
}
