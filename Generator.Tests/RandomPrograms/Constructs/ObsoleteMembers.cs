namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Members that are obsolete as an error, which only a coroutine that is obsolete may use.</summary>
internal sealed class ObsoleteMembers : Construct
{
    public override bool Fits(Scope scope) => scope.IsObsolete;

    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var name = body.Name("old");
        body.Line(body.Random.Next(3) switch
        {
            0 => $"Log(Outdated.Never({body.Int(scope)}));",
            1 => $"var {name} = new Outdated(); Log({name}.P + {body.Int(scope)});",
            _ => $"int F{name}(Outdated arg) => arg.P; Log(F{name}(new Outdated()) + {body.Int(scope)});",
        });
    }
}
