namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Arguments by reference before awaits: they may be out of range or of nothing.</summary>
internal sealed class RefArguments : Construct
{
    public override bool Fits(Scope scope) => scope.MayAwait;

    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var name = body.Name("refs");
        body.Line($"int[] {name} = {{ 1, 2 }}; int n{name} = {body.Int(scope)};");
        var call = body.Random.Next(6) switch
        {
            0 => $"Mix(ref {name}[Index({body.Int(scope)})], {body.Int(scope)}, out n{name})",
            1 => $"Mix(c: out {name}[Index({body.Int(scope)})], b: {body.Int(scope)}, a: ref n{name})",
            2 => $"Mix(ref MaybeNode({body.Bool(scope)})!.Field, await Get({body.Int(scope)}), out n{name})",
            3 => $"Mix(ref (await Get({name}))[Index({body.Int(scope)})], await Get({body.Int(scope)}), out n{name})",
            4 => $"ByIn({name}[Index({body.Int(scope)})], await Get({body.Int(scope)}))",
            _ => $"ByIn(in MaybeNode({body.Bool(scope)})!.Field, await Get({body.Int(scope)}))",
        };
        body.Line($"try {{ Log({call}); }} catch (Exception ex{name}) when (ex{name} is IndexOutOfRangeException or NullReferenceException) {{ Log(ex{name}.GetType().Name); }}");
        body.Line($"Log(n{name});");
    }
}
