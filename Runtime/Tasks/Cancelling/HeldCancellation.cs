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

    /// <summary>A cancellation of which nothing is told.</summary>
    public static HeldCancellation WithoutMessage => default;

    /// <summary>The request that the leaf of a box has just taken.</summary>
    public static HeldCancellation OfRequest(CoroutineBox box) => new(box.Root.CancelMessage, null);

    /// <summary>Takes over the cancellation that is unwinding a box, and stops the unwinding.</summary>
    public static HeldCancellation OfUnwinding(CoroutineBox box)
    {
        var cancellation = box.Root.Cancellation;
        cancellation.Hold();
        return new HeldCancellation(box.Root.CancelMessage, cancellation.TakeError());
    }

    /// <summary>A cancellation that was thrown.</summary>
    public static HeldCancellation Of(OperationCanceledException exception) => new(exception.Message, ExceptionDispatchInfo.Capture(exception));

    /// <summary>Leaves the frames of a box, into which the cancellation comes only now.</summary>
    /// <returns>Always false, for a leaf to return to its caller.</returns>
    public bool Enter(CoroutineBox box)
    {
        box.Root.Cancellation.CountDelivery();
        return Unwind(box);
    }

    /// <summary>Leaves the frames of a box.</summary>
    /// <returns>Always false, for a leaf to return to its caller.</returns>
    public bool Unwind(CoroutineBox box) => box.Root.Cancellation.Unwind(_message, _error);
}
