namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Events and delegates that are joined with what was awaited.</summary>
internal sealed class Events : Construct
{
    public override bool Fits(Scope scope) => scope.MayAwait;

    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var name = body.Name("source");
        var inner = scope.Function();
        body.Line($"var {name} = new Source(); void On{name}(int arg) => Log(arg + {body.Int(inner)});");
        body.Line($"{name}.Raised += On{name}; {name}.Raised += await Get<Action<int>>(arg => Log(\"two\" + arg)); {name}.Raise({body.Int(scope)}); {name}.Raised -= On{name}; {name}.Raise({body.Int(scope)});");
    }
}
