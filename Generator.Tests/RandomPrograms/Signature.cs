namespace CoroGen.Generator.Tests.RandomPrograms;

/// <summary>A coroutine of a random program that others may call.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Target">What stands before its name in a call: nothing, or an expression for the receiver.</param>
/// <param name="Result">The type of its result; null for none.</param>
/// <param name="Parameters">The types of its parameters.</param>
/// <param name="Item">The type of the items, if it is an async iterator.</param>
internal sealed record Signature(string Name, string Target, VariableType? Result, IReadOnlyList<VariableType> Parameters, VariableType? Item = null)
{
    /// <summary>How many of its last parameters calls may omit.</summary>
    public int Optional { get; init; }

    /// <summary>The names of the parameters; null for the usual ones.</summary>
    public IReadOnlyList<string>? Names { get; init; }

    public string NameOf(int parameter) => Names?[parameter] ?? $"p{parameter}";
}
