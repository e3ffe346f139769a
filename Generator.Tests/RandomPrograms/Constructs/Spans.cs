namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Spans that do not live across awaits, and loops over spans of what was awaited.</summary>
internal sealed class Spans : Construct
{
    public override bool Fits(Scope scope) => scope.MayAwait;

    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var name = body.Name("span");
        var calm = scope.Function();
        body.Line(body.Random.Next(8) switch
        {
            0 => $"foreach (var {name} in (await Get(new[] {{ 1, {body.Int(scope)} }})).AsSpan()) Log({name});",
            1 => $"foreach (ref readonly var {name} in (ReadOnlySpan<char>)await Get({body.Text(scope)})) Log({name});",
            2 => $"foreach (ref var {name} in new Counted(await Get(2))) {{ {name}++; Log({name}); }}",
            3 => $"Span<int> {name} = new int[2]; {name}[1] = {body.Int(calm)}; Log({name}[0] + {name}[1]); Log({body.Int(scope)});",
            4 => $"{{ int v{name} = {body.Int(calm)}; scoped Span<int> {name} = default; {name} = new Span<int>(ref v{name}); Log({name}[0]); await Step(\"later\"); }}",
            5 => $"{{ ReadOnlySpan<int> {name}; if ({body.Bool(scope)}) {name} = new[] {{ 1, 2 }}; else {name} = [3]; Log({name}.Length); await Step(\"later\"); }}",
            6 => $"Log(SumOf([{body.Int(scope)}, {body.Int(scope)}]) + await Get(1));",
            _ => $"{{ var {name} = await Get(new[] {{ 1, 2, {body.Int(scope)} }}); ref var r{name} = ref {name}[1]; r{name} += 2; Log({name}[1]); Log(await Get({name}[1..].Length)); }}",
        });
    }
}
