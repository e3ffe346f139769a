namespace CoroGen;

/// <summary>Makes the array of the values of children.</summary>
internal sealed class ArrayResults<T> : GatherResults<T[]>
{
    public static readonly ArrayResults<T> Instance = new();

    public override T[] Collect(GatherReader children, int count)
    {
        if (count == 0) return [];
        var results = new T[count];
        for (var i = 0; i < count; i++) results[i] = children.Result<T>();
        return results;
    }
}
