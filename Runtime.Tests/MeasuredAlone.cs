namespace CoroGen.Runtime.Tests;

/// <summary>Tests that measure the memory of the whole process, so that nothing may run beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class MeasuredAlone
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "Measured alone";
}
