namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Handlers that await behind a try that does not, with a variable that is assigned in all that goes on.</summary>
internal sealed class AwaitingHandlers : Construct
{
    public override bool Fits(Scope scope) => scope.MayAwait;

    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var name = body.Name("made");
        var plain = new Scope(scope) { MayAwait = body.Random.Next(4) == 0, MayYield = false };
        var (type, assign) = body.Random.Next(3) switch
        {
            0 => ("int", $"{name} = {body.Int(plain)};"),
            1 => ("(int, string)", $"{name} = ({body.Int(plain)}, {body.Text(plain)});"),
            _ => ("Pair", $"{name}.X = {body.Int(plain)}; {name}.Y = {body.Int(plain)};"),
        };
        var end = body.Random.Next(4) switch
        {
            0 => "throw;",
            1 when scope.MayReturn => body.ReturnStatement(scope),
            2 => $"throw new ArgumentException({body.Text(scope)});",
            _ => $"{name} = {(type == "int" ? "5" : type == "Pair" ? "new Pair(1, 2)" : "(1, \"one\")")};",
        };
        var clause = body.Random.Next(3) switch { 0 => "catch (Exception)", 1 => $"catch (InvalidOperationException ex{name}) when (ex{name}.Message != {body.Text(scope.Function())})", _ => "catch" };
        body.Line($"{type} {name};");
        body.Line($"try {{ if ({body.Bool(plain)} && {body.Bool(plain)}) throw new InvalidOperationException(\"not made\"); {assign} }}");
        body.Line($"{clause} {{ await Step(\"handler\"); {end} }}");
        if (body.Random.Next(3) == 0) body.Line($"finally {{ {(body.Random.Next(2) == 0 ? "await Step(\"finally\");" : "Log(\"finally\");")} }}");
        body.Line($"Log({name});");
    }
}
