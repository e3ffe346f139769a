namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Constants of the method in its local functions and lambdas, where only a constant may stand.</summary>
internal sealed class ConstantsInFunctions : Construct
{
    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var k = body.Name("Konst");
        var inner = scope.Function();
        body.Line($"const int {k} = {body.Random.Next(1, 5)};");
        switch (body.Random.Next(6))
        {
            case 0:
                body.Line($"int F{k}(int arg = {k}) => arg + {k} + {body.Int(inner)};");
                body.Line($"Log(F{k}() + F{k}({body.Int(scope)}));");
                break;
            case 1:
                body.Line($"static int F{k}(int arg) => arg switch {{ {k} => 10, > {k} => arg * {k}, _ => -{k} }};");
                body.Line($"Log(F{k}({body.Int(scope)}));");
                break;
            case 2:
                body.Line($"Func<int, bool> f{k} = arg => arg is {k} || arg == {body.Int(inner)};");
                body.Line($"Log(f{k}({body.Int(scope)}));");
                break;
            case 3:
                body.Line($"Func<byte> f{k} = static () => {{ byte small = {k}; const int twice = {k} * 2; return (byte)(small + twice); }};");
                body.Line($"Log(f{k}() + {body.Int(scope)});");
                break;
            case 4:
                body.Line($"Func<int, string> f{k} = arg => {{ switch (arg) {{ case {k}: return \"it\"; default: return \"other\" + {body.Int(inner)}; }} }};");
                body.Line($"Log(f{k}({body.Int(scope)}) + {k});");
                break;
            default:
                body.Line($"System.Linq.Expressions.Expression<Func<int>> f{k} = () => {k} + 1;");
                body.Line($"Log(f{k}.ToString() + {body.Int(scope)});");
                break;
        }
    }
}
