namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>A catch of everything behind a catch of Exception.</summary>
internal sealed class BareCatches : Construct
{
    public override bool Fits(Scope scope) => scope.MayAwait;

    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        body.Line($"try {{ if ({body.Bool(new Scope(scope) { MayYield = false })}) throw new InvalidOperationException(\"bare\"); await Step(\"tried\"); }}");
        body.Line(body.Random.Next(2) == 0 ? "catch (InvalidOperationException) { Log(\"typed\"); }" : "catch (Exception) { Log(\"all\"); }");
        body.Line($"catch {{ await Step(\"bare\"); Log({body.Int(scope)}); }}");
    }
}
