namespace CoroGen.Generator.Tests.RandomPrograms.Hosts;

/// <summary>A readonly struct with fields.</summary>
internal sealed class ReadOnlyStruct : Host
{
    public override bool IsStruct => true;

    public override IEnumerable<Variable> Variables => [new("_number", VariableType.Int, IsReadOnly: true, IsOfStruct: true)];

    public override string Declare(IReadOnlyList<Method> methods) =>
        $"public readonly partial struct {Name}\n{{\n    public static {Name} Made = new(3);\n    private readonly int _number;\n    public {Name}(int number) => _number = number;\n{Texts(methods)}}}\n";
}
