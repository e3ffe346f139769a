using System.Diagnostics.CodeAnalysis;

namespace CoroGen;

/// <content>The block form.</content>
public partial class CoroSemaphore
{
    /// <summary>Gives a permit back when it is disposed, for <c>using (await s.Acquire())</c>.</summary>
    [SuppressMessage("Performance", "CA1815", Justification = "It is disposed, never compared.")]
    public readonly struct Releaser : IDisposable
    {
        private readonly CoroSemaphore? _semaphore;

        internal Releaser(CoroSemaphore semaphore) => _semaphore = semaphore;

        /// <summary>Gives the permit back.</summary>
        public void Dispose() => _semaphore?.Release();
    }
}
