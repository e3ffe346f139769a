namespace CoroGen.CompilerServices;

/// <summary>
/// Holds what an awaiter of the user's threw as its await was to begin, in a method that has handlers. The machines of the C# compiler resume by
/// asking the awaiter, and nobody can make one of the user's throw: so what its GetResult gives, or throws, enters the method, and this is reported.
/// </summary>
internal sealed class UnthrownAwaitException(Exception exception) : Exception(Text, exception)
{
    /// <summary>What the exception handler is told.</summary>
    public const string Text = "Exception in the OnCompleted of an awaiter: its GetResult decides how the await ends";
}
