using System.ComponentModel;

namespace CoroGen.CompilerServices;

/// <summary>
/// A frame that suspends in a loop, and can be resumed without its callers: as long as it suspends again, they have nothing to do. What it ends with it
/// keeps, and gives it to them when they are resumed from the root.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IReentrantFrame
{
    /// <summary>Runs the frame on from its last suspension.</summary>
    /// <param name="box">The box that holds it.</param>
    /// <returns>True when it has returned and keeps its result; false when it is suspended, or left by a cancellation.</returns>
    bool Reenter(CoroutineBox box);

    /// <summary>Notes that the frame has ended without a result, by an exception, which the box keeps, or by a cancellation.</summary>
    void Conclude();
}
