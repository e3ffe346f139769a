using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Waiting for a test to be true.</content>
public sealed partial class CoroCondition
{
    /// <summary>The frame of <see cref="WaitFor"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct WaitFor_Frame : ICoroutineFrame<VoidResult>
    {
        private CoroCondition _condition;
        private Func<bool> _predicate;
        private Wait_Frame _wait;
        private bool _suspended;

        /// <summary>Takes the receiver and the argument of the call.</summary>
        public void Start(CoroCondition __this, Func<bool> predicate)
        {
            ArgumentNullException.ThrowIfNull(predicate);
            _condition = __this;
            _predicate = predicate;
            _suspended = false;
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result)
        {
            result = default;
            while (true)
            {
                if (_suspended && !_wait.MoveNext(box, out _)) return false;
                if (_predicate()) return true;
                _wait.Start(_condition);
                _suspended = true;
            }
        }
    }
}
