namespace CoroGen.Generator.Tests.RandomPrograms.Hosts;

/// <summary>The text of a coroutine, apart from its modifiers, which its type chooses.</summary>
/// <param name="Attributes">Attributes beside that of coroutines.</param>
/// <param name="Returns">What it returns.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsGeneric">Whether it has a type parameter.</param>
/// <param name="Parameters">Its parameters, with the values that calls may omit.</param>
/// <param name="PlainParameters">Its parameters alone.</param>
/// <param name="Body">Its body: a block, or an expression with its arrow.</param>
internal sealed record Method(string Attributes, string Returns, string Name, bool IsGeneric, string Parameters, string PlainParameters, string Body)
{
    /// <summary>Its declaration with its body.</summary>
    /// <param name="modifiers">What stands before <c>async</c>, with a space.</param>
    public string Text(string modifiers) => $"    {Attributes}[Coroutine] {modifiers}async {Returns} {Name}{TypeParameters}({Parameters}){Body}\n";

    /// <summary>Its declaration without a body.</summary>
    /// <param name="modifiers">What stands before the result, with a space.</param>
    public string Signature(string modifiers) => $"    [Coroutine] {modifiers}{Returns} {Name}{TypeParameters}({Parameters});\n";

    /// <summary>The type parameters of its declaration.</summary>
    public string TypeParameters => IsGeneric ? "<T>" : "";
}
