using System.Runtime.CompilerServices;

namespace CoroGen;

/// <content>Reading all lines.</content>
public sealed partial class CoroStreamReader : IAsyncEnumerable<byte[]>
{
    /// <summary>Enumerates the lines to the end of the stream, each with its line feed; see <see cref="ReadLine()"/>.</summary>
    /// <param name="cancellationToken">Cancels the wait for the next line; within a task, cancelling the task does.</param>
    /// <remarks>Mirrors <c>async for line in reader</c>. A loop that is left early leaves the rest to be read.</remarks>
    public IAsyncEnumerator<byte[]> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        Lines(this, cancellationToken).GetAsyncEnumerator(default);

    [Coroutine]
    private static async IAsyncEnumerable<byte[]> Lines(CoroStreamReader reader, [EnumeratorCancellation] CancellationToken token)
    {
        while (true)
        {
            byte[] line;
            if (token.CanBeCanceled) line = await reader.ReadLine().WithCancellation(token);
            else line = await reader.ReadLine();
            if (line.Length == 0) yield break;
            yield return line;
        }
    }
}
