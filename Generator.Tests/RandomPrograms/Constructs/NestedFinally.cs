namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>A finally that awaits, behind a try that never comes to its end by itself.</summary>
internal sealed class NestedFinally : Construct
{
    public override bool Fits(Scope scope) => scope.MayAwait;

    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var inner = new Scope(scope) { MayYield = false };
        body.Line(body.Random.Next(3) switch
        {
            0 => $"try {{ try {{ throw new InvalidOperationException({body.Text(inner)}); }} finally {{ await Step(\"inner\"); }} }} catch (InvalidOperationException) {{ Log(\"out\"); }}",
            1 => $"while (Fuel()) {{ try {{ if ({body.Bool(inner)}) break; }} finally {{ await Step(\"round\"); }} }}",
            _ => $"for (;;) {{ await using (new AsyncResource({body.Text(inner)})) {{ break; }} }}",
        });
    }
}
