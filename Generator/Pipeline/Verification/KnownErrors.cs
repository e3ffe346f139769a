namespace CoroGen.Generator.Pipeline;

/// <summary>Errors in generated text that come from what the user's text is, and are not a fault: what C# allows there and nowhere else.</summary>
internal static class KnownErrors
{
    // C# tells how long a reference may live from the declaration of a variable and its value. What a frame declares without its value, because that comes
    // from an `out` argument or a deconstruction, could live longer than what it refers to.
    private static readonly string[] s_refSafety = ["CS8168", "CS8170", "CS8347", "CS8350", "CS8351", "CS8352", "CS8374", "CS9080"];

    /// <summary>The construct that is named where a method is left to the compiler because of an error; null if it is a fault.</summary>
    /// <param name="error">The text of the error, which begins with its number.</param>
    public static string? ConstructOf(string error) =>
        s_refSafety.Any(number => error.StartsWith(number, StringComparison.Ordinal)) ? "a ref struct that an 'out' argument or a deconstruction makes of a variable of the method"
        : error.StartsWith("CS0619", StringComparison.Ordinal) ? "a variable whose type is obsolete as an error"
        : null;
}
