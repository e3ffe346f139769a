namespace CoroGen.Generator.Tests.RandomPrograms;

/// <summary>What the declarations of coroutines may have beside their parameters, their result and their body.</summary>
internal static class SignatureShapes
{
    /// <summary>Parameters with values that calls omit.</summary>
    public const string OptionalValues = nameof(OptionalValues);

    /// <summary>Parameters that calls omit because of attributes.</summary>
    public const string OptionalByAttribute = nameof(OptionalByAttribute);

    /// <summary>A parameter that is told the caller.</summary>
    public const string CallerParameter = nameof(CallerParameter);

    /// <summary>A token that calls omit.</summary>
    public const string TokenParameter = nameof(TokenParameter);

    /// <summary>A list of arguments that calls leave empty.</summary>
    public const string ParamsParameter = nameof(ParamsParameter);

    /// <summary>Names of parameters and variables that generated code uses too, keywords, and letters of other alphabets.</summary>
    public const string OddNames = nameof(OddNames);

    /// <summary>Calls from ordinary methods.</summary>
    public const string Forwarders = nameof(Forwarders);

    /// <summary>Expressions as bodies, compound assignments among them.</summary>
    public const string ExpressionBodies = nameof(ExpressionBodies);

    /// <summary>Coroutines that are obsolete.</summary>
    public const string Obsolete = nameof(Obsolete);

    /// <summary>A type parameter.</summary>
    public const string Generic = nameof(Generic);

    /// <summary>A member called <c>_</c>.</summary>
    public const string UnderscoreMember = nameof(UnderscoreMember);

    public static IEnumerable<string> Names =>
    [
        OptionalValues, OptionalByAttribute, CallerParameter, TokenParameter, ParamsParameter, OddNames, Forwarders, ExpressionBodies, Obsolete, Generic,
        UnderscoreMember,
    ];
}
