namespace CoroGen.CompilerServices;

/// <summary>A stack of free items, linked through themselves; one for each thread and closed type.</summary>
internal struct BoxPool<TItem>
    where TItem : LoopItem
{
    private TItem? _top;
    private int _count;

    public TItem? TryRent()
    {
        var item = _top;
        if (item is null)
        {
            CoroPool.CountCreated();
            return null;
        }

        _top = (TItem?)item.Next;
        item.Next = null;
        _count--;
        return item;
    }

    public void Return(TItem item)
    {
        if (_count >= CoroPool.Limit)
        {
            CoroPool.CountDropped();
            return;
        }

        item.Next = _top;
        _top = item;
        _count++;
    }
}
