namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Locals that are assigned within their own initializers.</summary>
internal sealed class SelfAssignedLocals : Construct
{
    public override bool Fits(Scope scope) => scope.MayAwait;

    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var name = body.Name("self");
        body.Line(body.Random.Next(6) switch
        {
            0 => $"int {name} = SetOut(out {name}) + {name} + {body.Int(scope)};",
            1 => $"int {name} = await Get({name} = {body.Int(scope)}) + {name};",
            2 => $"string {name} = {body.Bool(scope)} ? {name} = \"left\" : {name} = {body.Text(scope)};",
            3 => $"bool {name} = {body.Bool(scope)} && ({name} = {body.Bool(scope)}) && {name};",
            4 => $"int {name} = int.TryParse(await Get(\"12\"), out {name}) ? {name} : {body.Int(scope)}; Func<int> get{name} = () => {name}; Log(get{name}());",
            _ => $"for (int {name}a = await Get({name}a = 2) + {name}a; {name}a < 6; {name}a++) Log({name}a); int {name} = 0;",
        });
        body.Line($"Log({name});");
    }
}
