namespace CoroGen;

/// <summary>Makes the array of the outcomes of children.</summary>
internal sealed class ArrayOutcomes<T> : GatherResults<Outcome<T>[]>
{
    public static readonly ArrayOutcomes<T> Instance = new();

    public override bool KeepsErrors => true;

    public override Outcome<T>[] Collect(GatherReader children, int count)
    {
        if (count == 0) return [];
        var outcomes = new Outcome<T>[count];
        for (var i = 0; i < count; i++) outcomes[i] = children.Outcome<T>();
        return outcomes;
    }
}
