namespace CoroGen.Generator.Tests.RandomPrograms.Hosts;

/// <summary>A struct that may change, with coroutines that do not change it.</summary>
internal sealed class ReadOnlyMethods : Host
{
    public override bool IsStruct => true;

    public override IEnumerable<Variable> Variables => [new("_number", VariableType.Int, IsReadOnly: true, IsOfStruct: true)];

    public override string Declare(IReadOnlyList<Method> methods) =>
        $"public partial struct {Name}\n{{\n    public static {Name} Made = new() {{ _number = 3 }};\n    private int _number;\n{Texts(methods, "public readonly ")}}}\n";
}
