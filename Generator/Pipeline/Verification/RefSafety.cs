namespace CoroGen.Generator.Pipeline;

/// <summary>
/// The errors by which C# keeps references from living longer than what they refer to. It tells how long from the declaration of a variable and its
/// value; a variable that a frame declares without its value, because the value comes from an <c>out</c> argument or a deconstruction, could live longer.
/// </summary>
internal static class RefSafety
{
    /// <summary>The construct that is named where a method is left to the compiler because of one.</summary>
    public const string Construct = "a ref struct that an 'out' argument or a deconstruction makes of a variable of the method";

    private static readonly string[] s_errors = ["CS8168", "CS8170", "CS8347", "CS8350", "CS8351", "CS8352", "CS8374", "CS9080"];

    /// <summary>Whether the text of an error begins with the number of such a one.</summary>
    public static bool IsErrorOf(string error) => s_errors.Any(number => error.StartsWith(number, StringComparison.Ordinal));
}
