namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Queries over what was awaited, with variables of the method in their clauses.</summary>
internal sealed class Queries : Construct
{
    public override bool Fits(Scope scope) => scope.MayAwait;

    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var name = body.Name("query");
        var inner = scope.Function();
        var source = $"await Get(new[] {{ 3, {body.Int(scope)}, 1 }})";
        body.Line($"var {name} = " + body.Random.Next(3) switch
        {
            0 => $"from item{name} in {source} let more{name} = item{name} + {body.Int(inner)} where more{name} > 1 orderby more{name} select more{name};",
            1 => $"from item{name} in {source} from other{name} in new[] {{ 1, {body.Int(inner)} }} select item{name} * other{name};",
            _ => $"from item{name} in {source} group item{name} by item{name} > {body.Int(inner)} into g{name} select g{name}.Count();",
        });
        body.Line($"Log({name}.ToList()); Log({body.Int(scope)});");
    }
}
