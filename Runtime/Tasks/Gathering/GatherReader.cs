namespace CoroGen;

/// <summary>Gives the children of a gather, which have all ended, in the order of the arguments.</summary>
internal struct GatherReader(GatherNode? first)
{
    private GatherNode? _node = first;

    public CoroTask Next()
    {
        var task = _node!.Child;
        _node = _node.NextSibling;
        return task;
    }
}
