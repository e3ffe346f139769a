namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Calls of methods that are told their caller.</summary>
internal sealed class ExplicitCallerInformation : Construct
{
    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var inner = scope.Function();
        var name = body.Name("where");
        body.Line(body.Random.Next(4) switch
        {
            0 => $"Log(Where({body.Int(scope)}));",
            1 => $"Log({body.Int(scope)}.Located().Located());",
            2 => $"Func<string> {name} = () => Where({body.Int(inner)}); Log({name}());",
            _ => $"Log(new Located().Where + Where({body.Int(scope)}, file: \"f\"));",
        });
    }
}
