namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Loops over inline arrays, and their elements.</summary>
internal sealed class InlineArrays : Construct
{
    public override bool Fits(Scope scope) => scope.MayAwait;

    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var name = body.Name("inline");
        body.Line(body.Random.Next(3) switch
        {
            0 => $"foreach (var {name} in await Get(new Three3({body.Int(scope)}))) Log({name});",
            1 => $"var {name} = new Three3({body.Int(scope)}); {name}[1] += {body.Int(scope.Calm())}; Log({name}[1]);",
            _ => $"var {name} = new Three3({body.Int(scope)}); foreach (var each{name} in {name}) {{ Log(each{name} + await Get(1)); }}",
        });
    }
}
