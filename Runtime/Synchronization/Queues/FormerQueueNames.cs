using System.ComponentModel;

namespace CoroGen;

/// <summary>Former names of members of <see cref="CoroQueue{T}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FormerQueueNames
{
    /// <summary>The former name of <see cref="CoroQueue{T}.PutNoWait"/>.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="item">The item.</param>
    [Obsolete("It is called PutNoWait now.")]
    public static void PutNowait<T>(this CoroQueue<T> queue, T item) => queue.PutNoWait(item);

    /// <summary>The former name of <see cref="CoroQueue{T}.GetNoWait"/>.</summary>
    /// <param name="queue">The queue.</param>
    [Obsolete("It is called GetNoWait now.")]
    public static T GetNowait<T>(this CoroQueue<T> queue) => queue.GetNoWait();
}
