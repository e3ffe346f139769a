namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Copies with awaited values: the copy is made before the values.</summary>
internal sealed class WithExpressions : Construct
{
    public override bool Fits(Scope scope) => scope.MayAwait;

    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var name = body.Name("rec");
        var value = $"await Get({name}.Touch({body.Int(scope)}))";
        switch (body.Random.Next(5))
        {
            case 0: body.Line($"var {name} = new Rec({body.Int(scope)}, 2); Log({name} with {{ A = {value} }});"); break;
            case 1: body.Line($"var {name} = new RecStruct({body.Int(scope)}, 2); Log({name} with {{ B = 2, A = {value} }});"); break;
            case 2: body.Line($"Rec? {name} = null; try {{ Log({name}! with {{ A = {body.Int(scope)} }}); }} catch (NullReferenceException) {{ Log(\"null\"); }}"); break;
            case 3: body.Line($"var {name} = new {{ X = {body.Int(scope)}, Y = 2 }}; Log({name} with {{ Y = await Get({body.Int(scope)}) }});"); break;
            default: body.Line($"Rec {name} = new Sub({body.Int(scope)}, 2, 3); Log({name} with {{ A = {value} }} with {{ B = {body.Int(scope)} }});"); break;
        }
    }
}
