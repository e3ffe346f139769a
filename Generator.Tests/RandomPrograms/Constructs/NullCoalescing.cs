namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Coalescing with awaits: of null itself, of nullables, as an assignment.</summary>
internal sealed class NullCoalescing : Construct
{
    public override bool Fits(Scope scope) => scope.MayAwait;

    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var name = body.Name("some");
        body.Line(body.Random.Next(5) switch
        {
            0 => $"object {name} = null ?? await Get({body.Text(scope)}); Log({name});",
            1 => $"int? {name} = MaybeInt({body.Bool(scope)}, 1); {name} ??= await Get({body.Int(scope)}); Log({name});",
            2 => $"var {name} = new Node(\"{name}\"); ({name}.Next ??= await Get(new Node(\"next\"))).Value += {body.Int(scope)};",
            3 => $"string? {name} = MaybeText({body.Bool(scope)}); Log({name} ??= {body.Text(scope)});",
            _ => $"Log((MaybeText({body.Bool(scope)}) ?? MaybeText({body.Bool(scope)}) ?? await Get({body.Text(scope)})).Length);",
        });
    }
}
