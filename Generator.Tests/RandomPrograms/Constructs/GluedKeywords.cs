namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Awaits with no space between them and a keyword.</summary>
internal sealed class GluedKeywords : Construct
{
    public override bool Fits(Scope scope) => scope.MayAwait;

    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var name = body.Name("glue");
        body.Line(body.Random.Next(9) switch
        {
            0 => $"Log((await Get({body.Int(scope)}))is int {name}&&{name}>2);",
            1 => $"Log((await Get<object>({body.Text(scope)}))as string);",
            2 => $"Log((await Get({body.Int(scope)}))switch{{0=>\"z\",var {name}=>{name}.ToString()}});",
            3 => $"Log((await Get(new Pair(1,{body.Int(scope)})))with{{X=3}});",
            4 => $"Log((from {name} in(await Get(new[]{{1,{body.Int(scope)}}}))where {name}>1 select {name}).Sum());",
            5 => $"foreach(var {name} in(await Get(new[]{{1,{body.Int(scope)}}})))Log({name});",
            6 => $"if((await Get({body.Bool(scope)})))Log(1);else{{Log(-await Get(2));}}",
            7 => $"lock((await Get(new object())))Log({body.Int(scope.Function())});",
            _ => $"Log((int)(await Get<object>(3))+(await Get({body.Int(scope)})));",
        });
    }
}
