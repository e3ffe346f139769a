namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Initializers of init-only, required and nested members and of elements.</summary>
internal sealed class InitOnlyMembers : Construct
{
    public override bool Fits(Scope scope) => scope.MayAwait;

    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var name = body.Name("init");
        body.Line($"var {name} = " + body.Random.Next(5) switch
        {
            0 => $"new Inits {{ Needed = {body.Int(scope)}, Text = {body.Text(scope)} }};",
            1 => $"new Inits {{ Needed = 1, [{body.Int(scope)}] = {body.Int(scope)} }};",
            2 => $"new Inits {{ Needed = {body.Int(scope)}, Items = {{ 1, {body.Int(scope)} }} }};",
            3 => $"new Inits {{ Needed = 2, Inner = {{ Value = {body.Int(scope)}, Field = 3 }} }};",
            _ => $"new Inits {{ Needed = 2, Point = new() {{ X = {body.Int(scope)} }}, Text = {body.Text(scope)} }};",
        });
        body.Line($"Log({name}.ToString());");
    }
}
