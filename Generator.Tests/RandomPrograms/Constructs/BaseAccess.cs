namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Members of the base class that the class overrides or hides.</summary>
internal sealed class BaseAccess : Construct
{
    public override bool Fits(Scope scope) => scope.Host is { HasBase: true };

    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var name = body.Name("base");
        body.Line(body.Random.Next(17) switch
        {
            0 => $"Log(base.Hidden + Hidden); base.Hidden += {body.Int(scope)}; Log(base.Hidden + \" \" + Hidden);",
            1 => $"Log(base.Optional({body.Int(scope)}) + base.Optional({body.Int(scope)}, c: \"z\"));",
            2 => $"Log(base.Many(1, {body.Int(scope)}) + base.Many());",
            3 => $"Log(base.Caller({body.Int(scope)}));",
            4 => $"base.ByRef() = {body.Int(scope.Calm())}; base.ByRef()++; Log(base.ByRef());",
            5 => $"base.RefProperty = {body.Int(scope.Calm())}; Log(base.RefProperty++ + RefProperty);",
            6 => $"Log(base.Same({body.Int(scope)}) + base.Same({body.Text(scope)}));",
            7 => $"Log(base[{body.Int(scope)}]); base[1] = {body.Int(scope)}; base[2] += {body.Int(scope)};",
            8 => $"base.Raised += () => Log(\"raised\"); base.Raise(); Log({body.Int(scope)});",
            9 => $"Func<int, int> f{name} = base.Plain; Log(f{name}({body.Int(scope)}));",
            10 => $"base.Outs(out var {name}, {body.Int(scope)}, ref _own); Log({name} + _own);",
            11 => $"Log(base.PrivateSet + {body.Int(scope)}); base.Maybe ??= {body.Int(scope)}; Log(base.Maybe);",
            12 => $"int F{name}(int arg) => base.Plain(arg); Log(F{name}({body.Int(scope)}));",
            13 => $"Func<string> f{name} = () => base.ToString() + base.Plain(2); Log(f{name}());",
            14 when scope.MayAwait => $"Log(await base.Work({body.Int(scope)}) + await Work(1));",
            15 => $"Log(base.Plain({body.Int(scope)}) + Plain(3));",
            _ => $"Log(base.Tuple(({body.Int(scope)}, 2)).A + {body.Int(scope)});",
        });
    }
}
