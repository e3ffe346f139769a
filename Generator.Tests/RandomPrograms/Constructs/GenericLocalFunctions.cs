namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Local functions with type parameters, attributes, optional parameters and params.</summary>
internal sealed class GenericLocalFunctions : Construct
{
    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var name = body.Name("Fn");
        var inner = scope.Function();
        switch (body.Random.Next(4))
        {
            case 0: body.Line($"T {name}<T>(T arg) where T : notnull => {body.Bool(inner)} ? arg : L(arg);"); body.Line($"Log({name}({body.Int(scope)}) + {name}({body.Text(scope)}));"); break;
            case 1: body.Line($"static int {name}(params int[] arg) => arg.Length;"); body.Line($"Log({name}() + {name}(1, {body.Int(scope)}));"); break;
            case 2: body.Line($"[MethodImpl(MethodImplOptions.NoInlining)] int {name}(int arg = 3, [CallerMemberName] string by = \"\") => arg + {body.Int(inner)} + by.Length;"); body.Line($"Log({name}() + {name}({body.Int(scope)}));"); break;
            default: body.Line($"int {name}(in int arg, ref int more, out int result) {{ more++; return result = arg + more; }}"); body.Line($"int m{name} = {body.Int(scope)}; Log({name}({body.Int(scope)}, ref m{name}, out var o{name}) + o{name} + m{name});"); break;
        }
    }
}
