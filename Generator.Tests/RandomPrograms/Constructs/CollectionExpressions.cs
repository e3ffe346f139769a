namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Collection expressions, ranges and indices from the end, with awaits.</summary>
internal sealed class CollectionExpressions : Construct
{
    public override bool Fits(Scope scope) => scope.MayAwait;

    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var name = body.Name("coll");
        body.Line(body.Random.Next(4) switch
        {
            0 => $"int[] {name} = [{body.Int(scope)}, .. await Get(new[] {{ 1, 2 }}), {body.Int(scope)}]; Log({name});",
            1 => $"List<int> {name} = [await Get({body.Int(scope)}), {body.Int(scope)}]; Log({name}[^1]);",
            2 => $"Log(new[] {{ 1, 2, {body.Int(scope)} }}[^await Get(1)]);",
            _ => $"Log((await Get({body.Text(scope)} + \"abc\"))[1..^1] + {body.Text(scope)});",
        });
    }
}
