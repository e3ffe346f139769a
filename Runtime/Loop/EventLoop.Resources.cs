namespace CoroGen;

/// <content>Sockets and the like, which must not outlive the loop that would hear of them.</content>
public sealed partial class EventLoop
{
    private readonly HashSet<IDisposable> _resources = [];

    /// <summary>How many resources are open.</summary>
    internal int ResourceCount => _resources.Count;

    /// <summary>Has a resource disposed with the loop, unless it is disowned before.</summary>
    internal void Adopt(IDisposable resource) => _resources.Add(resource);

    /// <summary>Forgets a resource that was closed.</summary>
    internal void Disown(IDisposable resource) => _resources.Remove(resource);

    private void DisposeResources()
    {
        foreach (var resource in _resources.ToArray()) resource.Dispose();
        _resources.Clear();
    }
}
