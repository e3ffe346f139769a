namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Compound assignments with dynamic targets.</summary>
internal sealed class DynamicTargets : Construct
{
    public override bool Fits(Scope scope) => scope.MayAwait;

    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var name = body.Name("dyn");
        var target = new[] { "B", "S", "F", "I", "P", "A[1]" }[body.Random.Next(6)];
        body.Line($"dynamic {name} = new Numbers(); {name}.{target} += await Get(({(target is "B" or "P" ? "byte" : "short")})2); Log((object){name}.{target});");
    }
}
