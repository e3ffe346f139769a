namespace CoroGen.Generator.Tests.RandomPrograms.Hosts;

/// <summary>A struct that its coroutines change.</summary>
internal sealed class MutableStruct : Host
{
    public override bool IsStruct => true;

    public override IEnumerable<Variable> Variables => [new("_number", VariableType.Int, IsOfStruct: true), new("_pair", VariableType.Pair, IsOfStruct: true)];

    public override string Declare(IReadOnlyList<Method> methods) =>
        $"public partial struct {Name}\n{{\n    public static {Name} Made = new() {{ _number = 3 }};\n    private int _number;\n    private Pair _pair;\n{Texts(methods)}}}\n";
}
