using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Waiting for the lock.</content>
public sealed partial class CoroCondition
{
    /// <summary>The frame of <see cref="Acquire"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Acquire_Frame : ICoroutineFrame<CoroLock.Releaser>
    {
        private CoroLock.Acquire_Frame _acquire;

        /// <summary>Takes the receiver of the call.</summary>
        public void Start(CoroCondition __this) => _acquire.Start(__this._lock);

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out CoroLock.Releaser result) => _acquire.MoveNext(box, out result);
    }
}
