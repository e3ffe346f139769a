namespace CoroGen.Generator.Tests.RandomPrograms.Hosts;

/// <summary>A struct whose coroutines use and change the parameters of its primary constructor.</summary>
internal sealed class PrimaryStruct : Host
{
    public override bool HasPrimary => true;

    public override bool IsStruct => true;

    public override IEnumerable<Variable> Variables => [new("seed", VariableType.Int, IsOfStruct: true), new("label", VariableType.Text, IsReadOnly: true, IsOfStruct: true)];

    public override string Declare(IReadOnlyList<Method> methods) =>
        $"public partial struct {Name}(int seed, string label, Vec vec)\n{{\n    public static {Name} Made = new(3, \"label\", new Vec(1));\n{Texts(methods)}}}\n";
}
