namespace CoroGen.Generator.Tests.RandomPrograms.Hosts;

/// <summary>A readonly struct whose coroutines use the parameters of its primary constructor.</summary>
internal sealed class ReadOnlyPrimaryStruct : Host
{
    public override bool IsStruct => true;

    public override IEnumerable<Variable> Variables =>
        [new("seed", VariableType.Int, IsReadOnly: true, IsOfStruct: true), new("label", VariableType.Text, IsReadOnly: true, IsOfStruct: true), new("make", VariableType.Func, IsReadOnly: true, IsOfStruct: true)];

    public override string Declare(IReadOnlyList<Method> methods) =>
        $"public readonly partial struct {Name}(int seed, string label, Func<int> make)\n{{\n    public static readonly {Name} Made = new(3, \"label\", () => L(4));\n{Texts(methods)}}}\n";
}
