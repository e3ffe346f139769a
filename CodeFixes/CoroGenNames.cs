namespace CoroGen.CodeFixes;

/// <summary>Full names for inserted code; the workspace shortens them to what the file's usings allow.</summary>
internal static class CoroGenNames
{
    public const string CoroutineAttribute = "global::CoroGen.CoroutineAttribute";

    public const string Coro = "global::CoroGen.Coro";

    public const string CoroCanceledException = "global::CoroGen.CoroCanceledException";

    public const string Exception = "global::System.Exception";
}
