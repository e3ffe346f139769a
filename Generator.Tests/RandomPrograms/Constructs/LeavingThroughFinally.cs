namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>A finally with statements that have a finally of their own, which is run when the coroutine, or the iterator, is left.</summary>
internal sealed class LeavingThroughFinally : Construct
{
    public override bool Fits(Scope scope) => scope.MayAwait && scope.MayReturn;

    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var inner = new Scope(scope) { MayYield = false };
        var name = body.Name("left");
        var nested = body.Random.Next(5) switch
        {
            0 => $"await foreach (var {name} in new ToldAsyncSequence()) Log({name});",
            1 => $"await using (new AsyncResource({body.Text(inner)})) {{ await Step(\"using\"); }}",
            2 => $"try {{ await Step(\"try\"); }} finally {{ await Step(\"inner finally\"); }}",
            3 => $"try {{ await Step(\"try\"); throw new FormatException(); }} catch (FormatException) {{ await Step(\"caught\"); }} finally {{ Log(\"inner finally\"); }}",
            _ => $"foreach (var {name} in new List<int> {{ 1, 2 }}) {{ await Step(\"item \" + {name}); }}",
        };
        var exit = body.Random.Next(3) == 0 ? $"throw new InvalidOperationException({body.Text(inner)});" : body.ReturnStatement(inner);
        var failure = body.Random.Next(3) == 0 ? "throw;" : "Log(\"goes on\");";
        body.Line($"try {{ try {{ await Step(\"in\"); if ({body.Bool(inner)} && {body.Bool(inner)}) {exit} }} catch (InvalidOperationException) {{ await Step(\"handler\"); {failure} }} }}");
        body.Line($"finally {{ {nested} Log(\"after\"); {(body.Random.Next(2) == 0 ? "await Step(\"end\");" : "")} }}");
    }
}
