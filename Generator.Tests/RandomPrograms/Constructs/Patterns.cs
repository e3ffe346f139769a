namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Patterns of lists, properties and tuples over what was awaited.</summary>
internal sealed class Patterns : Construct
{
    public override bool Fits(Scope scope) => scope.MayAwait;

    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var name = body.Name("pat");
        body.Line(body.Random.Next(4) switch
        {
            0 => $"if (await Get(new[] {{ 1, {body.Int(scope)}, 3 }}) is [var {name}, .. var rest{name}] && {name} < {body.Int(scope)}) Log(rest{name}.Length);",
            1 => $"if (await Get({body.Node(scope)}) is {{ Field: var {name}, Pair: {{ X: >= 0 }} }} && {body.Bool(scope)}) Log({name});",
            2 => $"Log((await Get({body.Int(scope)}), {body.Text(scope)}) switch {{ (0, _) => \"zero\", (var {name}, \"s1\") when {name} > {body.Int(scope)} => \"one\", var (left{name}, _) => \"left\" + left{name} }});",
            _ => $"Log(({body.Int(scope)}, {body.Int(scope)}) == ({body.Int(scope)}, await Get(2)));",
        });
    }
}
