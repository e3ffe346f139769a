namespace CoroGen.Generator.Tests.RandomPrograms.Hosts;

/// <summary>A static class of extension methods.</summary>
internal sealed class Extensions : Host
{
    public override string Target => "new Node(\"extended\").";

    public override string ThisTarget => "self.";

    public override IEnumerable<Variable> Variables => [new("self", VariableType.Node, IsReadOnly: true)];

    public override string Declare(IReadOnlyList<Method> methods)
    {
        var extended = methods.Select(method => method with { Parameters = "this Node self" + (method.Parameters.Length > 0 ? ", " + method.Parameters : "") });
        return $"public static partial class {Name}\n{{\n{Texts(extended, "public static ")}}}\n";
    }
}
