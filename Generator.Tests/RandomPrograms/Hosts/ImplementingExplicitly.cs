namespace CoroGen.Generator.Tests.RandomPrograms.Hosts;

/// <summary>A class that implements an interface of coroutines explicitly, without the values that calls may omit.</summary>
internal sealed class ImplementingExplicitly : Host
{
    public override string Target => $"((I{Name}){Name}.Made).";

    public override string ThisTarget => $"((I{Name})this).";

    public override IEnumerable<Variable> Variables => [new("_number", VariableType.Int)];

    public override string Declare(IReadOnlyList<Method> methods) =>
        $"public partial interface I{Name}\n{{\n{string.Concat(methods.Select(method => method.Signature("")))}}}\n"
        + $"public partial class {Name} : I{Name}\n{{\n    public static readonly {Name} Made = new();\n    private int _number = 3;\n"
        + $"{Texts(methods.Select(method => method with { Name = $"I{Name}.{method.Name}", Parameters = method.PlainParameters }), "")}}}\n";
}
