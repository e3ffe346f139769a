namespace CoroGen.Generator.Tests.RandomPrograms.Hosts;

/// <summary>A generic class, nested in another one.</summary>
internal sealed class GenericClass : Host
{
    public override string Target => $"Outer{Name}<string>.{Name}<int>.Made.";

    public override IEnumerable<Variable> Variables => [new("_number", VariableType.Int)];

    public override string Declare(IReadOnlyList<Method> methods) =>
        $"public partial class Outer{Name}<box>\n{{\n    public partial class {Name}<result>\n    {{\n    public static readonly {Name}<result> Made = new();\n    private int _number = 3;\n{Texts(methods)}    }}\n}}\n";
}
