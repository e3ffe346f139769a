using System.ComponentModel;

namespace CoroGen;

/// <summary>The former name of <see cref="ReturnWhen"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[Obsolete("It is called ReturnWhen now.")]
public static class WaitUntil
{
    /// <summary><see cref="ReturnWhen.AllCompleted"/>.</summary>
    public const ReturnWhen AllCompleted = ReturnWhen.AllCompleted;

    /// <summary><see cref="ReturnWhen.FirstCompleted"/>.</summary>
    public const ReturnWhen FirstCompleted = ReturnWhen.FirstCompleted;

    /// <summary><see cref="ReturnWhen.FirstException"/>.</summary>
    public const ReturnWhen FirstException = ReturnWhen.FirstException;
}
