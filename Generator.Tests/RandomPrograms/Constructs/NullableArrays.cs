namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Array initializers of variables whose type is nullable.</summary>
internal sealed class NullableArrays : Construct
{
    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var name = body.Name("items");
        body.Line(body.Random.Next(4) switch
        {
            0 => $"int[]? {name} = {{ 1, {body.Int(scope)} }};",
            1 => $"object?[]? {name} = {{ null, {body.Text(scope)} }};",
            2 => $"int?[]? {name} = {{ {body.Int(scope)}, null }};",
            _ => $"int[][]? {name} = {{ new[] {{ 1 }}, new[] {{ {body.Int(scope)} }} }};",
        });
        body.Line($"Log({name}.Length + {body.Int(scope)});");
    }
}
