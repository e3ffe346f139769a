using System.Diagnostics.CodeAnalysis;

namespace CoroGen;

/// <content>The block form.</content>
public sealed partial class CoroLock
{
    /// <summary>Releases a lock when it is disposed, for <c>using (await l.Acquire())</c>.</summary>
    [SuppressMessage("Performance", "CA1815", Justification = "It is disposed, never compared.")]
    public readonly struct Releaser : IDisposable
    {
        private readonly CoroLock? _lock;

        internal Releaser(CoroLock target) => _lock = target;

        /// <summary>Releases the lock.</summary>
        /// <exception cref="InvalidOperationException">Nobody holds it.</exception>
        public void Dispose() => _lock?.Release();
    }
}
