namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Names that only the usings of the file give a meaning to.</summary>
internal sealed class Aliases : Construct
{
    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var name = body.Name("alias");
        body.Line(body.Random.Next(4) switch
        {
            0 => $"Num {name} = {body.Int(scope)}; Log({name});",
            1 => $"Both {name} = ({body.Int(scope)}, {body.Int(scope)}); Log({name}.Left + {name}.Right);",
            2 => $"Numbers2 {name} = new() {{ {body.Int(scope)} }}; Log({name}.Count);",
            _ => $"Log(Max({body.Int(scope)}, {body.Int(scope)}));",
        });
    }
}
