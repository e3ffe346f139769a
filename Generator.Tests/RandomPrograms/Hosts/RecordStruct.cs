namespace CoroGen.Generator.Tests.RandomPrograms.Hosts;

/// <summary>A record struct.</summary>
internal sealed class RecordStruct : Host
{
    public override bool IsStruct => true;

    public override IEnumerable<Variable> Variables => [new("Seed", VariableType.Int, IsReadOnly: true, IsOfStruct: true), new("Total", VariableType.Int, IsOfStruct: true)];

    public override string Declare(IReadOnlyList<Method> methods) =>
        $"public partial record struct {Name}(int Seed)\n{{\n    public static {Name} Made = new(3);\n    public int Total = 2;\n{Texts(methods)}}}\n";
}
