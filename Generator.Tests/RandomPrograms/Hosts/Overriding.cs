namespace CoroGen.Generator.Tests.RandomPrograms.Hosts;

/// <summary>A class that overrides abstract coroutines, generic ones with a nullable parameter among them.</summary>
internal sealed class Overriding : Host
{
    private const string Constraint = " where T : class";

    public override string Target => $"((Abstract{Name}){Name}.Made).";

    public override string TypeArgument => "string";

    public override IEnumerable<Variable> Variables => [new("_number", VariableType.Int)];

    public override string Declare(IReadOnlyList<Method> methods)
    {
        var all = methods.Select(WithNullable).ToArray();
        return $"public abstract partial class Abstract{Name}\n{{\n{string.Concat(all.Select(Abstract))}}}\n"
            + $"public partial class {Name} : Abstract{Name}\n{{\n    public static readonly {Name} Made = new();\n    private int _number = 3;\n{Texts(all, "public override ")}}}\n";
    }

    private static Method WithNullable(Method method)
    {
        if (!method.IsGeneric) return method;
        var comma = method.Parameters.Length > 0 ? ", " : "";
        return method with { Parameters = $"{method.Parameters}{comma}T? more = null", Body = Constraint + method.Body };
    }

    private static string Abstract(Method method) =>
        method.Signature("public abstract ").Replace(");", method.IsGeneric ? $"){Constraint};" : ");", StringComparison.Ordinal);
}
