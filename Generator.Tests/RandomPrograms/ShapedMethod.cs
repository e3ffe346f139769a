using CoroGen.Generator.Tests.RandomPrograms.Hosts;

namespace CoroGen.Generator.Tests.RandomPrograms;

/// <summary>Writes one coroutine of a shaped program.</summary>
internal sealed class ShapedMethod(Random random, ProgramChoice choice, Host? host, IReadOnlyList<Signature> callees, bool withIterators)
{
    private static readonly string[] s_oddNames =
    [
        "box", "result", "frame", "state", "_state", "_this", "größe", "@class", "item", "value", "_await1", "MoveNext", "@await", "Start", "closure1", "caught",
        "temp1", "awaited1", "_result", "returnValue1", "_box", "exception", "error", "@event", "имя", "straße", "_current", "field", "n",
    ];

    private static readonly VariableType[] s_parameterTypes = [VariableType.Int, VariableType.Text, VariableType.Pair, VariableType.Array];

    private readonly Queue<string> _names = new(random.Next(2) == 0 && choice.Shapes(SignatureShapes.OddNames) ? s_oddNames.OrderBy(_ => random.Next()).Take(random.Next(1, 7)) : []);

    /// <summary>The method, how others call it, and an ordinary method that calls it, if there is one.</summary>
    /// <param name="isEntry">Whether it is where the program begins.</param>
    public (Method Method, Signature Call, string? Forwarder) Make(bool isEntry)
    {
        VariableType? result = isEntry ? null : random.Next(3) switch { 0 => null, 1 => VariableType.Int, _ => VariableType.Text };
        VariableType? item = withIterators && !isEntry && random.Next(4) != 0 ? random.Next(2) == 0 ? VariableType.Int : VariableType.Text : null;
        if (item is not null) result = null;
        var name = isEntry ? "Run" : $"M{callees.Count}";
        var types = isEntry ? [] : Enumerable.Range(0, random.Next(0, 4)).Select(_ => s_parameterTypes[random.Next(s_parameterTypes.Length)]).ToArray();
        var names = types.Select((_, i) => _names.Count > 0 && random.Next(2) == 0 ? _names.Dequeue() : $"p{i}").ToArray();
        var isGeneric = !isEntry && random.Next(4) == 0 && choice.Shapes(SignatureShapes.Generic);
        var isObsolete = random.Next(4) == 0 && choice.Shapes(SignatureShapes.Obsolete);
        var optional = OptionalCount(types);
        var byAttribute = optional > 0 && choice.Shapes(SignatureShapes.OptionalByAttribute) && (random.Next(3) == 0 || !choice.Shapes(SignatureShapes.OptionalValues));

        var plain = types.Select((type, i) => $"{ExpressionWriter.TypeName(type)} {names[i]}").ToList();
        var list = plain.Select((text, i) => i < types.Length - optional ? text : byAttribute ? AttributeDefault(types[i]) + text : $"{text} = {Default(types[i])}").ToList();
        var first = isEntry ? "" : Further(plain, list, byAttribute);

        var body = Body(result, item, types, names, first, isObsolete);
        var returns = item is { } itemType ? $"IAsyncEnumerable<{ExpressionWriter.TypeName(itemType)}>" : result is { } type ? $"Coro<{ExpressionWriter.TypeName(type)}>" : "Coro";
        var method = new Method(isObsolete ? "[Obsolete(\"old\")] " : "", returns, name, isGeneric, string.Join(", ", list), string.Join(", ", plain), body);
        var call = new Signature(isGeneric ? $"{name}<{host?.TypeArgument ?? "long"}>" : name, host?.Target ?? "Program.", result, types, item) { Optional = optional, Names = names };
        if (isEntry || random.Next(3) > 0 || !choice.Shapes(SignatureShapes.Forwarders)) return (method, call, null);

        var given = types.Length - random.Next(optional + 1);
        var forwarder = $"    internal static {returns} Call{name}({string.Join(", ", types.Select((each, i) => $"{ExpressionWriter.TypeName(each)} p{i}"))}) => {call.Target}{call.Name}({string.Join(", ", Enumerable.Range(0, given).Select(i => $"p{i}"))});\n";
        return (method, call with { Name = $"Call{name}", Target = "Program.", Optional = 0, Names = null }, forwarder);
    }

    private string Body(VariableType? result, VariableType? item, VariableType[] types, string[] names, string first, bool isObsolete)
    {
        var parameters = new Scope(null) { Host = host, IsObsolete = isObsolete, OddNames = _names };
        for (var i = 0; i < types.Length; i++) parameters.Add(new Variable(names[i], types[i]));
        foreach (var variable in host?.Variables ?? []) parameters.Add(variable);
        var known = callees.Select(callee => host is not null && callee.Target == host.Target && random.Next(2) == 0 ? callee with { Target = host.ThisTarget } : callee).ToArray();
        var expressions = new ExpressionWriter(random, [.. known.Where(callee => callee.Item is null)]);
        var scope = new Scope(parameters) { MayYield = item is not null };
        if (item is null && first.Length == 0 && random.Next(6) == 0 && choice.Shapes(SignatureShapes.ExpressionBodies)) return $" => {Expression(result, expressions, scope)};";

        var statements = new StatementWriter(random, expressions, known, result, item, withIterators, choice.Constructs);
        if (first.Length > 0) statements.Line(first);
        statements.Statements(scope, 3, random.Next(3, 7));
        statements.Return(scope);
        return $"\n    {{\n{statements.Written}    }}\n";
    }

    private string Expression(VariableType? result, ExpressionWriter expressions, Scope scope)
    {
        var value = expressions.Write(result ?? VariableType.Int, scope, 3);
        if (result is not null) return value;
        var node = expressions.Write(VariableType.Node, scope, 1);
        return random.Next(5) switch
        {
            0 => $"await Step(L({expressions.Write(VariableType.Text, scope, 2)}))",
            1 => $"Totals.Sum += await Get({value})",
            2 => $"{node}.Value += await Get({value})",
            3 => $"{node}.Array[Index(await Get({value}))]++",
            _ => $"{node}.Field = await Get({value})",
        };
    }

    private int OptionalCount(VariableType[] types)
    {
        if (!choice.Shapes(SignatureShapes.OptionalValues) && !choice.Shapes(SignatureShapes.OptionalByAttribute)) return 0;
        return random.Next(types.Reverse().TakeWhile(type => type is VariableType.Int or VariableType.Text).Count() + 1);
    }

    /// <summary>Adds further parameters, which calls omit, and gives a first statement that shows them.</summary>
    private string Further(List<string> plain, List<string> list, bool byAttribute)
    {
        switch (random.Next(8))
        {
            case 0 when choice.Shapes(SignatureShapes.CallerParameter) && !byAttribute:
                plain.Add("string by");
                list.Add("[CallerMemberName] string by = \"\"");
                return "Log(by);";
            case 1 when choice.Shapes(SignatureShapes.TokenParameter) && !byAttribute:
                plain.Add("CancellationToken token");
                list.Add("CancellationToken token = default");
                return "Log(token.CanBeCanceled);";
            case 2 when choice.Shapes(SignatureShapes.ParamsParameter) && host is not Overriding:
                plain.Add("params int[] rest");
                list.Add("params int[] rest");
                return "Log(rest.Length);";
            default:
                return "";
        }
    }

    private string Default(VariableType type) => type == VariableType.Int ? random.Next(9).ToString(System.Globalization.CultureInfo.InvariantCulture) : $"\"d{random.Next(9)}\"";

    private string AttributeDefault(VariableType type) => random.Next(3) == 0 && type == VariableType.Int
        ? "[System.Runtime.InteropServices.Optional] "
        : $"[System.Runtime.InteropServices.Optional, System.Runtime.InteropServices.DefaultParameterValue({Default(type)})] ";
}
