namespace CoroGen;

/// <content>Waiting for .NET's events.</content>
public readonly partial struct Coro
{
    /// <summary>Waits until an event is raised. It subscribes when it is awaited, and unsubscribes when it ends, also by cancellation.</summary>
    /// <param name="subscribe">Adds a handler: <c>handler => button.Clicked += handler</c>.</param>
    /// <param name="unsubscribe">Takes the handler away: <c>handler => button.Clicked -= handler</c>.</param>
    /// <remarks>The event may be raised in any thread. What is raised before it is awaited, or between two awaits, is not seen: put the values into a <see cref="CoroQueue{T}"/> for that.</remarks>
    [Coroutine]
    public static async Coro FromEvent(Action<Action> subscribe, Action<Action> unsubscribe)
    {
        ArgumentNullException.ThrowIfNull(subscribe);
        ArgumentNullException.ThrowIfNull(unsubscribe);
        var raised = new RaisedEvent<bool>(EventLoop.Current);
        Action handler = raised.Raise;
        subscribe(handler);
        try
        {
            await raised.Future;
        }
        finally
        {
            unsubscribe(handler);
        }
    }

    /// <summary>Waits until an event is raised, and gives its argument. It subscribes when it is awaited, and unsubscribes when it ends, also by cancellation.</summary>
    /// <param name="subscribe">Adds a handler: <c>handler => door.Opened += handler</c>.</param>
    /// <param name="unsubscribe">Takes the handler away: <c>handler => door.Opened -= handler</c>.</param>
    /// <remarks>The event may be raised in any thread. What is raised before it is awaited, or between two awaits, is not seen: put the values into a <see cref="CoroQueue{T}"/> for that.</remarks>
    [Coroutine]
    public static async Coro<T> FromEvent<T>(Action<Action<T>> subscribe, Action<Action<T>> unsubscribe)
    {
        ArgumentNullException.ThrowIfNull(subscribe);
        ArgumentNullException.ThrowIfNull(unsubscribe);
        var raised = new RaisedEvent<T>(EventLoop.Current);
        Action<T> handler = raised.Raise;
        subscribe(handler);
        try
        {
            return await raised.Future;
        }
        finally
        {
            unsubscribe(handler);
        }
    }

    /// <summary>Waits until an event of the usual kind is raised, and gives its arguments. It subscribes when it is awaited, and unsubscribes when it ends, also by cancellation.</summary>
    /// <param name="subscribe">Adds a handler: <c>handler => process.Exited += handler</c>.</param>
    /// <param name="unsubscribe">Takes the handler away: <c>handler => process.Exited -= handler</c>.</param>
    /// <remarks>The event may be raised in any thread. What is raised before it is awaited, or between two awaits, is not seen: put the values into a <see cref="CoroQueue{T}"/> for that.</remarks>
    [Coroutine]
    public static async Coro<T> FromEvent<T>(Action<EventHandler<T>> subscribe, Action<EventHandler<T>> unsubscribe)
    {
        ArgumentNullException.ThrowIfNull(subscribe);
        ArgumentNullException.ThrowIfNull(unsubscribe);
        var raised = new RaisedEvent<T>(EventLoop.Current);
        EventHandler<T> handler = raised.Raise;
        subscribe(handler);
        try
        {
            return await raised.Future;
        }
        finally
        {
            unsubscribe(handler);
        }
    }
}
