namespace CoroGen;

/// <summary>Makes the array of what is read of the children.</summary>
internal sealed class GatherArray<TPlace, TSlot> : GatherResults<TPlace[]>
    where TSlot : IGatherSlot<TPlace>
{
    public static readonly GatherArray<TPlace, TSlot> Instance = new();

    public override bool KeepsErrors => TSlot.KeepsErrors;

    public override TPlace[] Collect(GatherReader children, int count)
    {
        if (count == 0) return [];
        var places = new TPlace[count];
        for (var i = 0; i < count; i++) places[i] = TSlot.Read(children.Next());
        return places;
    }
}
