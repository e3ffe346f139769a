namespace CoroGen.CompilerServices;

/// <summary>
/// What the runtime knows of generated code by name, to tell of running coroutines. The generator has its side in <c>RuntimeNames</c>; a test binds both.
/// </summary>
internal static class GeneratedNames
{
    /// <summary>The end of a frame's name, which begins with that of its method.</summary>
    public const string FrameSuffix = "_Frame";

    /// <summary>The end of the name of the hidden method that gives the frame in a box.</summary>
    public const string FactorySuffix = "_Boxed";

    /// <summary>The field of a frame that runs the compiler's state machine.</summary>
    public const string Machine = "_machine";

    /// <summary>The namespace of the interceptors, which redirect the calls of ordinary code.</summary>
    public const string InterceptorNamespace = "CoroGen.Generated";
}
