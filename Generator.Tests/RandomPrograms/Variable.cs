namespace CoroGen.Generator.Tests.RandomPrograms;

/// <summary>A variable in scope.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsReadOnly">Whether it cannot be assigned: the variable of a <c>foreach</c>, and loop counters, which would never end.</param>
/// <param name="IsOfStruct">Whether it is reached through <c>this</c> of a struct, which lambdas and local functions cannot.</param>
internal sealed record Variable(string Name, VariableType Type, bool IsReadOnly = false, bool IsOfStruct = false);
