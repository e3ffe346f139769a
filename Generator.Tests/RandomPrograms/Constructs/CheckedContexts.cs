namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Overflow in the operands of awaits, in checked and unchecked blocks and expressions.</summary>
internal sealed class CheckedContexts : Construct
{
    public override bool Fits(Scope scope) => scope.MayAwait;

    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var big = body.Name("big");
        body.Line($"int {big} = L(int.MaxValue) - {body.Random.Next(3)};");
        var operand = $"{big} + {body.Int(scope)}";
        var (open, close) = body.Random.Next(2) == 0 ? ("checked", "unchecked") : ("unchecked", "checked");
        var text = body.Random.Next(8) switch
        {
            0 => $"Log({open}(await Get({operand})));",
            1 => $"{open} {{ Log(await Get({operand})); }}",
            2 => $"{open} {{ Log({close}(await Get({operand})) + {body.Int(scope)}); }}",
            3 => $"Log({open}((byte)await Get({operand})));",
            4 => $"{open} {{ int Sum{big}(int arg) => arg + {big}; Log(Sum{big}({body.Int(scope)})); await Step(\"in\"); }}",
            5 => $"{open} {{ foreach ((int left{big}, int right{big}) in new[] {{ ({body.Int(scope)}, 2) }}) Log(left{big} + {big} + await Get(right{big})); }}",
            6 => $"{open} {{ {big} += {body.Int(scope)}; Log({big}++ + await Get(1)); }}",
            _ => $"Log({open}(await Task.FromResult({operand})) + {close}(new[] {{ {body.Int(scope)}, {big} + 2 }}[1]));",
        };
        body.Line($"try {{ {text} }} catch (OverflowException) {{ Log(\"overflow\"); }}");
    }
}
