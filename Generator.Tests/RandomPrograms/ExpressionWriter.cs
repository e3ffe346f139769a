namespace CoroGen.Generator.Tests.RandomPrograms;

/// <summary>Writes random expressions in which awaits stand at random places and every operand may log.</summary>
internal sealed class ExpressionWriter(Random random, IReadOnlyList<Signature> callees)
{
    private int _names;
    private int _calls;

    /// <summary>How many more calls of other coroutines may be written: the programs must stay small when they run.</summary>
    private const int MaxCalls = 4;

    public string Write(VariableType type, Scope scope, int depth) => type switch
    {
        VariableType.Int => Int(scope, depth),
        VariableType.Text => Text(scope, depth),
        VariableType.Bool => Bool(scope, depth),
        VariableType.Pair => Pair(scope, depth),
        VariableType.Node => Node(scope, depth),
        VariableType.Array => Array(scope, depth),
        VariableType.List => List(scope, depth),
        _ => Func(scope),
    };

    public static string TypeName(VariableType type) => type switch
    {
        VariableType.Int => "int",
        VariableType.Text => "string",
        VariableType.Bool => "bool",
        VariableType.Pair => "Pair",
        VariableType.Node => "Node",
        VariableType.Array => "int[]",
        VariableType.List => "List<int>",
        _ => "Func<int>",
    };

    /// <summary>A statement's expression that awaits another coroutine of the program; null when none is left to call.</summary>
    public string? Call(Scope scope, int depth, VariableType? result)
    {
        if (!scope.MayAwait || _calls >= MaxCalls) return null;
        var fitting = callees.Where(callee => callee.Result == result).ToArray();
        if (fitting.Length == 0) return null;
        _calls++;
        return "await " + CallOf(fitting[random.Next(fitting.Length)], scope, depth);
    }

    public string CallOf(Signature callee, Scope scope, int depth)
    {
        var given = callee.Optional == 0 ? callee.Parameters.Count : callee.Parameters.Count - random.Next(callee.Optional + 1);
        var arguments = callee.Parameters.Take(given).Select((type, i) => (Name: callee.NameOf(i), Text: Write(type, scope, depth - 1))).ToArray();
        var texts = random.Next(6) == 0 && arguments.Length > 1
            ? arguments.Reverse().Select(argument => $"{argument.Name}: {argument.Text}")
            : arguments.Select(argument => argument.Text);
        return $"{callee.Target}{callee.Name}({string.Join(", ", texts)})";
    }

    private string Int(Scope scope, int depth)
    {
        if (depth <= 0) return Leaf(VariableType.Int, scope) ?? Literal();
        var name = $"x{_names++}";
        switch (random.Next(38))
        {
            case 0: return $"({Int(scope, depth - 1)} + {Int(scope, depth - 1)})";
            case 1: return $"({Int(scope, depth - 1)} - {Int(scope, depth - 1)} * {Int(scope, depth - 1)})";
            case 2: return $"L({Int(scope, depth - 1)})";
            case 3 or 4 or 5 or 6 or 7: return Awaited("int", Int(scope, depth - 1), scope);
            case 8: return $"({Bool(scope, depth - 1)} ? {Int(scope, depth - 1)} : {Int(scope, depth - 1)})";
            case 9: return Assigned(scope, VariableType.Int, v => $"({v} = {Int(scope, depth - 1)})");
            case 10: return Assigned(scope, VariableType.Int, v => random.Next(2) == 0 ? $"{v}++" : $"--{v}");
            case 11: return $"{Node(scope, 0)}.Add({Int(scope, depth - 1)}, {Int(scope, depth - 1)})";
            case 12: return $"{Node(scope, depth - 1)}.Value";
            case 13: return $"({Node(scope, 0)}.Value += {Int(scope, depth - 1)})";
            case 14: return Variables(scope, VariableType.Pair) is { } pair ? $"{pair}.Bump()" : Literal();
            case 15: return $"{Pair(scope, depth - 1)}.X";
            case 16: return $"{Array(scope, 0)}[Index({Int(scope, depth - 1)})]";
            case 17: return $"{Array(scope, depth - 1)}.Length";
            case 18: return $"{Text(scope, depth - 1)}.Length";
            case 19: return Variables(scope, VariableType.Func) is { } func ? $"{func}()" : Literal();
            case 20: return $"Three({Int(scope, depth - 1)}, {Int(scope, depth - 1)}, {Int(scope, depth - 1)})";
            case 21: return $"Three(c: {Int(scope, depth - 1)}, a: {Int(scope, depth - 1)}, b: {Int(scope, depth - 1)})";
            case 22: return $"({Int(scope, depth - 1)} switch {{ 0 => {Int(scope, depth - 1)}, > 3 and var {name} => {name} + {Int(scope, depth - 1)}, _ => {Int(scope, depth - 1)} }})";
            case 23: return $"({Int(scope, depth - 1)} is var {name} && {name} > 1 ? {name} : {Int(scope, depth - 1)})";
            case 24: return $"({MaybeNull(scope, depth - 1)} ?? {Int(scope, depth - 1)})";
            case 25: return $"new[] {{ {Int(scope, depth - 1)}, {Int(scope, depth - 1)} }}[{random.Next(2)}]";
            case 26: return $"({Int(scope, depth - 1)}, {Text(scope, depth - 1)}).Item1";
            case 27: return $"({Rarely(scope, depth)} ? Boom<int>(\"b{_names}\") : {Int(scope, depth - 1)})";
            case 28: return scope.MayAwait ? $"({Rarely(scope, depth)} ? await Fail<int>(\"f{_names}\") : {Int(scope, depth - 1)})" : Literal();
            case 29: return Assigned(scope, VariableType.Int, v => $"Mix(ref {v}, {Int(scope, depth - 1)}, out var {name}) + {name}");
            case 30: return $"(MaybeNode({Bool(scope, depth - 1)})?.Add({Int(scope, depth - 1)}, 1) ?? {Int(scope, depth - 1)})";
            case 31: return $"new Node(\"o{_names}\", {Int(scope, depth - 1)}) {{ Value = {Int(scope, depth - 1)}, Field = {Int(scope, depth - 1)} }}.Field";
            case 32: return $"(int)checked((byte)({Int(scope, depth - 1)} & 127))".Insert(0, "(") + ")";
            case 33: return $"({Int(scope, depth - 1)} is > 2 or < -2 ? {Int(scope, depth - 1)} : {Literal()})";
            case 34: return $"{Node(scope, 0)}[{Int(scope, depth - 1)}]";
            case 35: return $"({Array(scope, 0)}[Index({Int(scope, depth - 1)})] += {Int(scope, depth - 1)})";
            default: return Operand(Call(scope, depth, VariableType.Int)) ?? Awaited("int", Int(scope, depth - 1), scope);
        }
    }

    private string Text(Scope scope, int depth)
    {
        if (depth <= 0) return Leaf(VariableType.Text, scope) ?? $"\"s{random.Next(9)}\"";
        return random.Next(12) switch
        {
            0 => $"({Text(scope, depth - 1)} + {Int(scope, depth - 1)})",
            1 => $"$\"{{{Int(scope, depth - 1)}}}-{{{Text(scope, depth - 1)}}}\"",
            2 or 3 => Awaited("string", Text(scope, depth - 1), scope),
            4 => $"({Bool(scope, depth - 1)} ? {Text(scope, depth - 1)} : {Text(scope, depth - 1)})",
            5 => $"(\"c\" + {Node(scope, 0)} + {Text(scope, depth - 1)})",
            6 => Assigned(scope, VariableType.Text, v => $"({v} += {Text(scope, depth - 1)})"),
            7 => $"{Int(scope, depth - 1)}.ToString()",
            8 => $"({Text(scope, depth - 1)} switch {{ \"s1\" => {Text(scope, depth - 1)}, var t{_names++} => \"t\" + t{_names - 1} }})",
            9 => $"(MaybeText({Bool(scope, depth - 1)}) ?? {Text(scope, depth - 1)})",
            10 => $"L({Text(scope, depth - 1)})",
            _ => Operand(Call(scope, depth, VariableType.Text)) ?? Awaited("string", Text(scope, depth - 1), scope),
        };
    }

    private string Rarely(Scope scope, int depth) => $"{Bool(scope, depth - 1)} && {Int(scope, depth - 1)} == {random.Next(3)}";

    private string Bool(Scope scope, int depth)
    {
        if (depth <= 0) return Leaf(VariableType.Bool, scope) ?? (random.Next(2) == 0 ? "true" : "false");
        return random.Next(9) switch
        {
            0 => $"({Int(scope, depth - 1)} < {Int(scope, depth - 1)})",
            1 => $"({Bool(scope, depth - 1)} && {Bool(scope, depth - 1)})",
            2 => $"({Bool(scope, depth - 1)} || {Bool(scope, depth - 1)})",
            3 => $"!{Bool(scope, depth - 1)}",
            4 => $"({Text(scope, depth - 1)} == {Text(scope, depth - 1)})",
            5 => $"({Int(scope, depth - 1)} % 2 == 0)",
            6 => $"(object){Int(scope, depth - 1)} is int y{_names++} && y{_names - 1} > 0 && {Bool(scope, depth - 1)}".Insert(0, "(") + ")",
            _ => Awaited("bool", Bool(scope, depth - 1), scope),
        };
    }

    private string Pair(Scope scope, int depth)
    {
        if (depth <= 0) return Leaf(VariableType.Pair, scope) ?? "new Pair(1, 2)";
        return random.Next(4) switch
        {
            0 => $"new Pair({Int(scope, depth - 1)}, {Int(scope, depth - 1)})",
            1 => $"({Pair(scope, depth - 1)} with {{ Y = {Int(scope, depth - 1)} }})",
            2 => $"new Pair {{ X = {Int(scope, depth - 1)}, Y = {Int(scope, depth - 1)} }}",
            _ => Awaited("Pair", Pair(scope, depth - 1), scope),
        };
    }

    private string Node(Scope scope, int depth)
    {
        var leaf = Leaf(VariableType.Node, scope) ?? $"new Node(\"n{random.Next(9)}\")";
        if (depth <= 0) return leaf;
        return random.Next(3) switch
        {
            0 => $"{leaf}.Self()",
            1 => Awaited("Node", leaf, scope),
            _ => leaf,
        };
    }

    private string Array(Scope scope, int depth)
    {
        if (depth <= 0) return Leaf(VariableType.Array, scope) ?? "new[] { 1, 2, 3 }";
        return random.Next(3) switch
        {
            0 => $"new[] {{ {Int(scope, depth - 1)}, {Int(scope, depth - 1)}, {Int(scope, depth - 1)} }}",
            1 => Awaited("int[]", Array(scope, depth - 1), scope),
            _ => Array(scope, 0),
        };
    }

    private string List(Scope scope, int depth) => random.Next(3) switch
    {
        0 when depth > 0 => $"new List<int> {{ {Int(scope, depth - 1)}, {Int(scope, depth - 1)} }}",
        1 when depth > 0 => Awaited("List<int>", List(scope, depth - 1), scope),
        _ => Leaf(VariableType.List, scope) ?? "new List<int> { 4, 5 }",
    };

    private string Func(Scope scope)
    {
        var inner = scope.Function();
        return $"() => {Int(inner, 2)}";
    }

    private string Awaited(string type, string operand, Scope scope)
    {
        if (!scope.MayAwait) return operand;
        return random.Next(8) switch
        {
            0 => $"(await Now({operand}))",
            1 => $"(await Task.FromResult<{type}>({operand}))",
            2 => $"(await new ValueTask<{type}>({operand}))",
            3 => $"(await Coro.CreateTask(Get({operand})))",
            _ => $"(await Get({operand}))",
        };
    }

    private static string? Operand(string? call) => call is null ? null : $"({call})";

    private string MaybeNull(Scope scope, int depth) => $"MaybeInt({Bool(scope, depth)}, {Int(scope, depth)})";

    private string Assigned(Scope scope, VariableType type, Func<string, string> use)
    {
        var variables = scope.Variables.Where(v => v.Type == type && !v.IsReadOnly).ToArray();
        return variables.Length == 0 ? Write(type, scope, 0) : $"({use(variables[random.Next(variables.Length)].Name)})";
    }

    private string? Leaf(VariableType type, Scope scope) => random.Next(5) == 0 ? null : Variables(scope, type);

    private string? Variables(Scope scope, VariableType type)
    {
        var variables = scope.Variables.Where(v => v.Type == type && (type != VariableType.Pair || !v.IsReadOnly)).ToArray();
        return variables.Length == 0 ? null : variables[random.Next(variables.Length)].Name;
    }

    private string Literal() => random.Next(-1, 9).ToString(System.Globalization.CultureInfo.InvariantCulture) is var text && text[0] == '-' ? $"({text})" : text;
}
