namespace CoroGen.Generator.Tests.RandomPrograms;

/// <summary>The types of the variables of random programs.</summary>
internal enum VariableType
{
    Int,
    Text,
    Bool,
    Pair,
    Node,
    Array,
    List,
    Func,
}
