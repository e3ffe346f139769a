namespace CoroGen.Generator.Tests.RandomPrograms.Hosts;

/// <summary>A class whose coroutines use the parameters of its primary constructor.</summary>
internal sealed class PrimaryClass : Host
{
    public override bool HasPrimary => true;

    public override IEnumerable<Variable> Variables => [new("seed", VariableType.Int), new("label", VariableType.Text, IsReadOnly: true), new("make", VariableType.Func, IsReadOnly: true)];

    public override string Declare(IReadOnlyList<Method> methods) =>
        $"public partial class {Name}(int seed, string label, Vec vec, Func<int> make)\n{{\n    public static readonly {Name} Made = new(3, \"label\", new Vec(1), () => L(4));\n{Texts(methods)}}}\n";
}
