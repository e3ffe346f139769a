namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Deconstructions into members, elements, declarations and discards.</summary>
internal sealed class Deconstructions : Construct
{
    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var name = body.Name("part");
        var source = scope.MayAwait && body.Random.Next(2) == 0 ? $"await Get(({body.Int(scope)}, {body.Int(scope)}))" : $"({body.Int(scope)}, {body.Int(scope)})";
        var target = body.Random.Next(6) switch
        {
            0 => $"({body.Node(scope)}.Field, var {name})",
            1 => $"(var {name}, _)",
            2 => $"({body.Node(scope)}.Array[Index({body.Int(scope)})], {body.Node(scope)}.Pair.X)",
            3 => $"({body.Node(scope)}.Value, {body.Node(scope)}[{body.Int(scope)}])",
            4 => $"(MaybeNode({body.Bool(scope)})!.Field, {body.Node(scope)}.Value)",
            _ => $"(int {name}, {body.Node(scope)}.Field)",
        };
        body.Line($"try {{ {target} = {source}; {(target.Contains(name, StringComparison.Ordinal) ? $"Log({name});" : "")} }} catch (NullReferenceException) {{ Log(\"null\"); }}");
    }
}
