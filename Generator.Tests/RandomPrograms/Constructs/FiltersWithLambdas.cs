namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Lambdas and queries in exception filters and in guards.</summary>
internal sealed class FiltersWithLambdas : Construct
{
    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var name = body.Name("met");
        var own = scope.Function();
        own.Add(new Variable($"{name}.Message", VariableType.Text, IsReadOnly: true));
        var filter = body.Random.Next(3) switch
        {
            0 => $"new[] {{ 1, 2 }}.Any(item{name} => item{name} > {body.Int(own)})",
            1 => $"(from item{name} in new[] {{ {name}.Message }} where item{name} == {body.Text(own)} select item{name}).Any()",
            _ => $"((Func<bool>)(() => {body.Bool(own)}))()",
        };
        if (scope.MayAwait && body.Random.Next(3) == 0)
        {
            body.Line($"switch ({body.Int(scope)}) {{ case var case{name} when new[] {{ 3 }}.Any(item{name} => item{name} > case{name}): await Step(\"guarded\"); break; default: Log(\"none\"); break; }}");
            return;
        }

        body.Line("try");
        body.Braces(new Scope(scope) { MayYield = false }, depth);
        body.Line($"catch (Exception {name}) when ({filter})");
        body.Braces(new Scope(scope) { InCatch = true, MayYield = false, MayAwait = scope.MayAwait && body.Random.Next(2) == 0 }, depth);
    }
}
