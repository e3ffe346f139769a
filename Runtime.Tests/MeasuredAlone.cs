namespace CoroGen.Runtime.Tests;

/// <summary>Tests that measure memory: nothing may run beside them, because a collection that it causes counts as well.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class MeasuredAlone
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "Measured alone";
}
