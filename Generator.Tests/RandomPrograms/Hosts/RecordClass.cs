namespace CoroGen.Generator.Tests.RandomPrograms.Hosts;

/// <summary>A record.</summary>
internal sealed class RecordClass : Host
{
    public override IEnumerable<Variable> Variables => [new("Seed", VariableType.Int, IsReadOnly: true), new("Label", VariableType.Text, IsReadOnly: true), new("Total", VariableType.Int)];

    public override string Declare(IReadOnlyList<Method> methods) =>
        $"public partial record {Name}(int Seed)\n{{\n    public static readonly {Name} Made = new(3);\n    public string Label {{ get; set; }} = \"label\";\n    public int Total;\n{Texts(methods)}}}\n";
}
