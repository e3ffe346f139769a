namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Calls that nobody writes as calls, of members that are told their caller.</summary>
internal sealed class ImplicitCallerInformation : Construct
{
    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var inner = scope.Function();
        var name = body.Name("told");
        switch (body.Random.Next(scope.MayAwait ? 12 : 8))
        {
            case 0: body.Line($"Log(new Told()[{body.Int(scope)}]);"); break;
            case 1: body.Line($"new Told()[{body.Int(scope)}] {(body.Random.Next(2) == 0 ? "=" : "+=")} {body.Text(scope)};"); break;
            case 2: body.Line($"foreach (var {name} in new ToldSequence({body.Int(scope)})) {{ Log({name}); {(scope.MayAwait && body.Random.Next(2) == 0 ? "await Step(\"each\");" : "")} }}"); break;
            case 3: body.Line($"Log(new ToldCollection {{ {body.Int(scope)}, {body.Int(scope)} }}.ToString());"); break;
            case 4: body.Line($"ToldCollection {name} = [1, {body.Int(scope)}, .. new[] {{ {body.Int(scope)} }}]; Log({name}.ToString());"); break;
            case 5: body.Line($"Log((from {name} in new ToldQuery() where {name} > {body.Int(inner)} select {name}).ToString());"); break;
            case 6: body.Line($"Log(Handle($\"a{{{body.Int(scope)}}}b\"));"); break;
            case 7: body.Line($"Log(new Told {{ [{body.Int(scope)}] = {body.Text(scope)} }}.ToString());"); break;
            case 8: body.Line($"await using (new ToldAsyncDisposable()) {{ Log({body.Int(scope)}); await Step(\"in\"); }}"); break;
            case 9: body.Line($"await using var {name} = new ToldAsyncDisposable(); Log({body.Int(scope)});"); break;
            case 10: body.Line($"await foreach (var {name} in new ToldAsyncSequence()) {{ Log({name} + {body.Int(scope)}); await Step(\"each\"); }}"); break;
            default: body.Line($"using (new ToldDisposable()) Log(\"in\"); Log({body.Int(scope)});"); break;
        }
    }
}
