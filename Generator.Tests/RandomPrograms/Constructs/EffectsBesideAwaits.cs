namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Arguments that change what an await gave, beside variables that the call takes itself, or in another type.</summary>
internal sealed class EffectsBesideAwaits : Construct
{
    public override bool Fits(Scope scope) => scope.MayAwait;

    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var name = body.Name("held");
        string Argument() => body.Random.Next(8) switch
        {
            0 => $"(await Get(new[] {{ 1, 2 }}))[Index({body.Int(scope)}) % 2]++",
            1 => "--(await Get(new Node(\"awaited\"))).Value",
            2 => $"{body.Int(scope)} + (await Get(new Node(\"awaited\"))).Field++",
            3 => $"(await Get(new Node(\"awaited\"))).Value += {body.Int(scope)}",
            4 => $"new Node(\"made\") {{ Value = await Get({body.Int(scope)}), Field = {body.Int(scope)} }}.Field",
            5 => $"await Changed({name}) + {body.Int(scope)}",
            6 => $"await Changed({name})",
            _ => $"await Get({body.Int(scope)})",
        };
        var call = body.Random.Next(9) switch
        {
            0 => $"Added(ref MaybeNode({body.Bool(scope)})!.Pair.X, {Argument()})",
            1 => $"{name}[Index({body.Int(scope)}) % 2].Add({Argument()})",
            2 => $"ByIn({name}[1].X, {Argument()})",
            3 => $"ByIn(({name}[0].X), {Argument()})",
            4 => $"Wide({name}[0].X, {Argument()})",
            5 => $"Perhaps({name}[1].X, {Argument()})",
            6 => $"Boxed(MaybeNode({body.Bool(scope)})!.Field, {Argument()})",
            7 => $"ByIn(MaybeNode({body.Bool(scope)})!.Pair.Y, {Argument()})",
            _ => $"(coin{name} + ({Argument()})).Units",
        };
        body.Line($"var {name} = new[] {{ new Vec(1), new Vec({body.Int(scope)}) }}; Coin coin{name} = {body.Int(scope)};");
        body.Line($"try {{ Log({call}); }} catch (NullReferenceException) {{ Log(\"nothing\"); }}");
        body.Line($"coin{name} += await Changed({name}); Log({name}[0].X + {name}[1].X * 3 + coin{name}.Units);");
    }
}
