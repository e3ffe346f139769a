using System.Runtime.CompilerServices;

namespace CoroGen;

/// <content>How a task is asked to cancel. What becomes of that: <see cref="CoroGen.Cancellation"/>.</content>
public abstract partial class CoroTask
{
    /// <summary>How many requests to cancel were made and not taken back.</summary>
    /// <remarks>Mirrors <c>Task.cancelling()</c>.</remarks>
    public int CancellationRequests => Cancellation.Requests;

    /// <summary>The state of <see cref="Cancellation"/>, which alone changes it.</summary>
    internal CancellationFlags CancellationFlags
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => State.Cancellation;
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        set => State.Cancellation = value;
    }

    /// <summary>The cancellation of this task. Of a box that another one awaits, the <see cref="CompilerServices.CoroutineBox.Root"/> has it.</summary>
    internal Cancellation Cancellation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(this);
    }

    /// <summary>
    /// Requests that the task ends by cancellation: what it waits for is cancelled, and at its await it meets a
    /// <see cref="CoroCanceledException"/>, at the latest at its next suspension. It may clean up, or catch the exception and go on.
    /// </summary>
    /// <param name="message">The message of the exception.</param>
    /// <returns>False if it had already ended.</returns>
    /// <remarks>Mirrors <c>Task.cancel(msg)</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.Task.cancel.</remarks>
    public bool Cancel(string? message = null) => CancelCore(message);

    /// <summary>Takes one request to cancel back.</summary>
    /// <returns>The number of requests that remain.</returns>
    /// <remarks>Mirrors <c>Task.uncancel()</c>.</remarks>
    public int Uncancel() => Cancellation.Withdraw();

    /// <summary>What <see cref="Cancel"/> does; futures and gathers end at once, or hand the request on.</summary>
    internal virtual bool CancelCore(string? message)
    {
        if (IsCompleted)
        {
            MarkRetrieved();
            return false;
        }

        Cancellation.Request(message);
        return true;
    }
}
