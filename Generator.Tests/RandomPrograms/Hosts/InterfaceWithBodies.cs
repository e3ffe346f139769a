namespace CoroGen.Generator.Tests.RandomPrograms.Hosts;

/// <summary>An interface whose coroutines have bodies.</summary>
internal sealed class InterfaceWithBodies : Host
{
    public override string Target => $"((I{Name})new {Name}()).";

    public override IEnumerable<Variable> Variables => [new("Number", VariableType.Int, IsReadOnly: true)];

    public override string Declare(IReadOnlyList<Method> methods) =>
        $"public partial interface I{Name}\n{{\n    int Number {{ get; }}\n{Texts(methods, "")}}}\npublic class {Name} : I{Name} {{ public int Number => L(3); }}\n";
}
