using System.Runtime.ExceptionServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>A cancellation that a leaf holds back while it does what has to be done first, and with which it leaves then, without a throw.</summary>
internal readonly struct HeldCancellation
{
    private readonly string? _message;
    private readonly ExceptionDispatchInfo? _error;

    private HeldCancellation(string? message, ExceptionDispatchInfo? error)
    {
        _message = message;
        _error = error;
    }

    /// <summary>The request that the leaf of a box has just taken.</summary>
    public static HeldCancellation OfRequest(CoroutineBox box) => new(box.Root.CancelMessage, null);

    /// <summary>The cancellation by which the frames of a box are being left; they are not any more.</summary>
    public static HeldCancellation Take(CoroutineBox box)
    {
        var root = box.Root;
        root.Unwinding = false;
        return new HeldCancellation(root.CancelMessage, root.TakeUnwindError());
    }

    /// <summary>A cancellation that was thrown.</summary>
    public static HeldCancellation Of(OperationCanceledException exception) => new(exception.Message, ExceptionDispatchInfo.Capture(exception));

    /// <summary>Leaves the frames of a box, into which the cancellation comes only now.</summary>
    /// <returns>Always false, for a leaf to return to its caller.</returns>
    public bool Deliver(CoroutineBox box)
    {
        box.Root!.Deliveries++;
        return Unwind(box);
    }

    /// <summary>Leaves the frames of a box.</summary>
    /// <returns>Always false, for a leaf to return to its caller.</returns>
    public bool Unwind(CoroutineBox box) => box.Root.UnwindBy(_message, _error);
}
