namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Compound assignments to members of structs in arrays, fields and other structs.</summary>
internal sealed class StructTargets : Construct
{
    public override bool Fits(Scope scope) => scope.MayAwait;

    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var name = body.Name("cells");
        body.Line($"var {name} = new[] {{ new Vec(1), new Vec({body.Int(scope)}) }};");
        body.Line(body.Random.Next(4) switch
        {
            0 => $"{name}[Index({body.Int(scope)}) % 2].X += {body.Int(scope)};",
            1 => $"{name}[await Get(1)].Bump(); {name}[0][1] = {body.Int(scope)};",
            2 => $"{name}[1].X++; Log({name}[await Get(0)].X--);",
            _ => $"Log({name}[0].Add({body.Int(scope)}) + {name}[1].Add(await Get(2)));",
        });
        body.Line($"Log({name}[0].X + \" \" + {name}[1].X);");
    }
}
