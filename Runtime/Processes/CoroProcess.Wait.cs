using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Waiting for the end.</content>
public sealed partial class CoroProcess
{
    /// <summary>Waits until the process has ended, and gives its <see cref="ReturnCode"/>. Cancelling that does not touch the process.</summary>
    /// <remarks>
    /// Mirrors <c>Process.wait()</c>. A process that writes more into a pipe than the system keeps ends when somebody reads it: see <see cref="Communicate"/>.
    /// </remarks>
    public Coro<int> Wait()
    {
        var box = FrameBox<Wait_Frame, int>.Rent();
        box.Frame.Start(this);
        return new Coro<int>(box);
    }

    /// <summary>Kills the process if it runs, closes its pipes, and waits until it has ended: the end of an <c>await using</c> block.</summary>
    [Coroutine]
    public async Coro DisposeAsync()
    {
        Dispose();
        await Wait();
    }

    /// <summary>The frame of <see cref="Wait"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Wait_Frame : ICoroutineFrame<int>
    {
        private CoroProcess _process;
        private bool _isWaiting;

        /// <summary>Takes the receiver of the call.</summary>
        public void Start(CoroProcess __this)
        {
            _process = __this;
            _isWaiting = false;
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out int result)
        {
            result = 0;
            if (_isWaiting && box.TakeCancellation())
            {
                _process._waiters.Remove(box);
                return box.Unwind();
            }

            if (_process.ReturnCode is { } code)
            {
                result = code;
                return true;
            }

            _isWaiting = true;
            _process._waiters.Append(box);
            return false;
        }
    }
}
