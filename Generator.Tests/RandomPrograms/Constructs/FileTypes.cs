namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Types that only their file knows.</summary>
internal sealed class FileTypes : Construct
{
    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var name = body.Name("hidden");
        body.Line(body.Random.Next(4) switch
        {
            0 => $"Log(Secret.Twice({body.Int(scope)}));",
            1 => $"Log({body.Text(scope)}.Hide() + Secret.Constant);",
            2 => $"var {name} = new SecretRecord({body.Int(scope)}); Log({name}.A + {body.Int(scope)});",
            _ => $"Log(Secret.Constant + {body.Int(scope)});",
        });
    }
}
