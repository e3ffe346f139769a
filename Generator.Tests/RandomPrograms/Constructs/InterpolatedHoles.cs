namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Interpolated strings with several holes that have side effects.</summary>
internal sealed class InterpolatedHoles : Construct
{
    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var name = body.Name("text");
        var holes = Enumerable.Range(0, body.Random.Next(2, 5)).Select(_ => body.Random.Next(6) switch
        {
            0 => $"{{{body.Node(scope)}}}",
            1 => $"{{{body.Int(scope)},5}}",
            2 => $"{{{body.Int(scope)}:D3}}",
            3 => $"{{L(new Node(\"h{name}\"))}}",
            4 when scope.MayAwait => $"{{await Get(new Node(\"a{name}\"))}}",
            _ => $"{{{body.Text(scope)}}}-",
        });
        var text = $"$\"{string.Concat(holes)}\"";
        body.Line(body.Random.Next(4) switch
        {
            0 => $"Log({text});",
            1 => $"object {name} = {text}; Log({name});",
            2 => $"string {name} = \"x\" + {text} + {body.Text(scope)}; Log({name});",
            _ => $"Log(((FormattableString){text}).ArgumentCount);",
        });
    }
}
