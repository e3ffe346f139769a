namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Parameters of the primary constructor as the variables that they are.</summary>
internal sealed class PrimaryParameters : Construct
{
    public override bool Fits(Scope scope) => scope.Host is { HasPrimary: true };

    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var name = body.Name("prim");
        body.Line(body.Random.Next(8) switch
        {
            0 => $"Log(vec.Bump() + {body.Int(scope)} + vec.Bump());",
            1 => $"vec.X = {body.Int(scope)}; vec[1] += {body.Int(scope)}; Log(vec.X);",
            2 => $"Interlocked.Increment(ref seed); Log(seed + {body.Int(scope)});",
            3 => $"Log(Mix(ref seed, {body.Int(scope)}, out var {name}) + {name});",
            4 => $"(seed, vec.X) = ({body.Int(scope)}, {body.Int(scope)}); Log(seed + vec.X);",
            5 => $"int.TryParse({body.Text(scope)}, out seed); Log(ByIn(in seed, {body.Int(scope)}));",
            6 => $"ref int {name} = ref seed; {name}++; Log(seed);",
            _ => scope.Host!.IsStruct ? "Log(vec is { X: > 0 });" : $"int F{name}(int arg) => arg + seed + vec.Bump(); Log(F{name}({body.Int(scope)}));",
        });
    }
}
