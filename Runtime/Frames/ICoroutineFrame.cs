namespace CoroGen.CompilerServices;

/// <summary>
/// One activation of a coroutine method: a struct that lives inside the frame of its caller, or inside a box when it is the root of a call
/// tree. Implemented by generated structs and by the library's leaf operations.
/// </summary>
/// <typeparam name="TResult">The type of the result; <see cref="VoidResult"/> when there is none.</typeparam>
public interface ICoroutineFrame<TResult>
{
    /// <summary>
    /// Runs the frame from where it stopped to its end or its next suspension. An exception of the user's code leaves through this call.
    /// </summary>
    /// <param name="box">The heap object that holds the tree, to be registered by the leaf that suspends.</param>
    /// <param name="result">The result, when the frame has finished.</param>
    /// <returns>
    /// True when the frame has finished; false when it is suspended, or, with <see cref="CoroutineServices.IsUnwinding"/> set, when it was
    /// cancelled and will never be resumed.
    /// </returns>
    bool MoveNext(CoroutineBox box, out TResult result);
}
