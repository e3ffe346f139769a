using System.Text;
using CoroGen.Generator.Tests.RandomPrograms.Constructs;

namespace CoroGen.Generator.Tests.RandomPrograms;

/// <summary>Writes the random statements of one coroutine.</summary>
internal sealed class StatementWriter(Random random, ExpressionWriter expressions, IReadOnlyList<Signature> callees, VariableType? result, VariableType? item = null, bool withIterators = false, ConstructChoice? constructs = null)
{
    private readonly StringBuilder _text = new();
    private int _names;
    private int _indent = 2;

    private int _budget = constructs is null ? 34 : 16;

    public string Written => _text.ToString();

    public Random Random => random;

    /// <summary>A block's statements.</summary>
    public void Statements(Scope scope, int depth, int count)
    {
        for (var i = 0; i < count && _budget > 0; i++) Statement(scope, depth);
        if (_text.Length == 0) Line("await Step(\"only\");");
    }

    /// <summary>A name for a variable or a function of one construct.</summary>
    public string Name(string stem) => $"{stem}{_names++}";

    /// <summary>A statement that leaves the coroutine.</summary>
    public string ReturnStatement(Scope scope) =>
        item is not null ? "yield break;" : result is { } type ? $"return {expressions.Write(type, scope, 2)};" : "return;";

    /// <summary>A statement that gives an item.</summary>
    public string YieldStatement(Scope scope) => $"yield return {expressions.Write(item!.Value, scope, 2)};";

    /// <summary>The last statement of a method with a result.</summary>
    public void Return(Scope scope)
    {
        if (result is { } type) Line($"return {expressions.Write(type, scope, 2)};");
        else if (item is not null) Yield(scope);
    }

    private void Statement(Scope scope, int depth)
    {
        _budget--;
        if (scope.MayYield && random.Next(5) == 0)
        {
            Yield(scope);
            return;
        }

        if (withIterators && scope.MayAwait && depth > 0 && random.Next(8) == 0)
        {
            Enumerate(scope, depth);
            return;
        }

        if (constructs is not null && random.Next(2) == 0 && constructs.Next(random, scope) is { } construct)
        {
            construct.Write(this, scope, depth - 1);
            return;
        }

        switch (random.Next(depth <= 0 ? 14 : 34))
        {
            case 0 or 1 or 2: Declare(scope); break;
            case 3: Line($"Log({expressions.Write(Any(), scope, 2)});"); break;
            case 4: Line(scope.MayAwait ? $"await Step(\"s{_names++}\");" : "Log(\"sync\");"); break;
            case 5: Assign(scope); break;
            case 6: Jump(scope); break;
            case 7: Throw(scope); break;
            case 8: Line($"{Node(scope)}.Value {Operator()} {Int(scope)};"); break;
            case 9: Line($"{expressions.Write(VariableType.Array, scope, 0)}[Index({Int(scope)})] {Operator()} {Int(scope)};"); break;
            case 10: Deconstruct(scope); break;
            case 11: Closure(scope); break;
            case 12: if (expressions.Call(scope, 2, null) is { } call) Line(call + ";"); else Log(scope); break;
            case 13: if (scope.MayAwait) Line(random.Next(2) == 0 ? "await Coro.Sleep(0.002);" : $"await Guarded(\"g{_names++}\");"); else Log(scope); break;
            case 14 or 15: If(scope, depth); break;
            case 16: While(scope, depth); break;
            case 17: Do(scope, depth); break;
            case 18 or 19: For(scope, depth); break;
            case 20 or 21: Foreach(scope, depth); break;
            case 22 or 23: Switch(scope, depth); break;
            case 24 or 25 or 26 or 27: Try(scope, depth); break;
            case 28: Using(scope, depth); break;
            case 29: Task(scope, depth); break;
            case 30: LocalFunction(scope); break;
            case 31: Lock(scope); break;
            case 32: Block("checked", scope, depth); break;
            default: Block("", scope, depth); break;
        }
    }

    private void Declare(Scope scope)
    {
        var variable = scope.Next(Any());
        Line($"{ExpressionWriter.TypeName(variable.Type)} {variable.Name} = {expressions.Write(variable.Type, scope, 3)};");
        scope.Add(variable);
    }

    private void Assign(Scope scope)
    {
        var variables = scope.Variables.Where(v => !v.IsReadOnly && v.Type != VariableType.Func).ToArray();
        if (variables.Length == 0)
        {
            Declare(scope);
            return;
        }

        var variable = variables[random.Next(variables.Length)];
        switch (variable.Type)
        {
            case VariableType.Pair when random.Next(2) == 0: Line($"{variable.Name}.{(random.Next(2) == 0 ? "X" : "Y")} {Operator()} {Int(scope)};"); break;
            case VariableType.Int or VariableType.Text when random.Next(2) == 0: Line($"{variable.Name} += {expressions.Write(variable.Type, scope, 2)};"); break;
            default: Line($"{variable.Name} = {expressions.Write(variable.Type, scope, 3)};"); break;
        }
    }

    private void Deconstruct(Scope scope)
    {
        var ints = scope.Variables.Where(v => v is { Type: VariableType.Int, IsReadOnly: false }).ToArray();
        if (ints.Length < 2)
        {
            Declare(scope);
            return;
        }

        var target = random.Next(3) == 0 ? $"{Node(scope)}.Value" : ints[random.Next(ints.Length)].Name;
        Line($"({ints[random.Next(ints.Length)].Name}, {target}) = ({Int(scope)}, {Int(scope)});");
    }

    private void Closure(Scope scope)
    {
        var variable = scope.Next(VariableType.Func);
        Line($"Func<int> {variable.Name} = {expressions.Write(VariableType.Func, scope, 2)};");
        scope.Add(variable);
        if (random.Next(2) == 0) Line($"Log({variable.Name}());");
    }

    private void Jump(Scope scope)
    {
        var choice = random.Next(3);
        if (scope.InLoop && choice == 0) Line($"if ({Bool(scope)}) break;");
        else if (scope.InLoop && choice == 1) Line($"if ({Bool(scope)}) continue;");
        else if (scope.MayReturn && item is not null) Line($"if ({Bool(scope)} && {Bool(scope)}) yield break;");
        else if (scope.MayReturn) Line($"if ({Bool(scope)} && {Bool(scope)}) return{(result is { } type ? " " + expressions.Write(type, scope, 2) : "")};");
        else Log(scope);
    }

    private void Throw(Scope scope)
    {
        var name = $"e{_names++}";
        switch (random.Next(4))
        {
            case 0 when scope.InCatch: Line($"if ({Bool(scope)} && {Bool(scope)}) throw;"); break;
            case 1 when scope.MayAwait: Line($"if ({Bool(scope)} && {Bool(scope)}) await Fail(\"{name}\");"); break;
            case 2: Line($"if ({Bool(scope)} && {Bool(scope)}) throw new ArgumentException({expressions.Write(VariableType.Text, scope, 1)});"); break;
            default: Line($"if ({Bool(scope)} && {Bool(scope)}) Boom<int>(\"{name}\");"); break;
        }
    }

    private void If(Scope scope, int depth)
    {
        Line($"if ({Bool(scope)})");
        Braces(new Scope(scope), depth);
        if (random.Next(2) == 0) return;
        Line("else");
        Braces(new Scope(scope), depth);
    }

    private void While(Scope scope, int depth)
    {
        var counter = $"w{_names++}";
        Line($"int {counter} = 0;");
        Line($"while ({counter}++ < {random.Next(1, 4)} && Fuel() && {Bool(scope)})");
        Braces(new Scope(scope) { InLoop = true }, depth);
    }

    private void Do(Scope scope, int depth)
    {
        var counter = $"d{_names++}";
        Line($"int {counter} = 0;");
        Line("do");
        Braces(new Scope(scope) { InLoop = true }, depth);
        Line($"while ({counter}++ < {random.Next(1, 3)} && Fuel() && {Bool(scope)});");
    }

    private void For(Scope scope, int depth)
    {
        var inner = new Scope(scope) { InLoop = true };
        var counter = inner.Declare(VariableType.Int, isReadOnly: true).Name;
        var step = random.Next(3) == 0 && scope.MayAwait ? $"{counter} += await Get(1)" : $"{counter}++";
        Line($"for (int {counter} = {(random.Next(3) == 0 && scope.MayAwait ? "await Get(0)" : "0")}; {counter} < {random.Next(1, 4)} && Fuel(); {step})");
        Braces(inner, depth);
    }

    private void Foreach(Scope scope, int depth)
    {
        var inner = new Scope(scope) { InLoop = true };
        switch (random.Next(5))
        {
            case 0:
                Line($"foreach (char c{_names} in \"xyz\")");
                inner.Add(new Variable($"c{_names++}.ToString()", VariableType.Text, IsReadOnly: true));
                break;
            case 1:
                Line($"foreach (var (key{_names}, val{_names}) in new[] {{ ({Int(scope)}, {expressions.Write(VariableType.Text, scope, 1)}), (7, \"seven\") }})");
                inner.Add(new Variable($"key{_names}", VariableType.Int, IsReadOnly: true));
                inner.Add(new Variable($"val{_names++}", VariableType.Text, IsReadOnly: true));
                break;
            case 2:
                var item = inner.Declare(VariableType.Int, isReadOnly: true).Name;
                Line($"foreach (int {item} in Items({random.Next(1, 4)}))");
                break;
            default:
                var element = inner.Declare(VariableType.Int, isReadOnly: true).Name;
                var type = random.Next(2) == 0 ? VariableType.Array : VariableType.List;
                Line($"foreach (var {element} in {expressions.Write(type, scope, 2)})");
                break;
        }

        Braces(inner, depth);
    }

    private void Switch(Scope scope, int depth)
    {
        // "break" and "continue" inside of a section mean other things than in the loop around it: a section's own break stands at its end.
        Line($"switch ({Int(scope)})");
        Line("{");
        _indent++;
        var labels = new[] { "case 0", "case 1:\n" + Indent() + "case 2", $"case > 5 when {Bool(scope)}", $"case var z{_names++} when z{_names - 1} % 2 == 0" };
        foreach (var label in labels.Where((_, i) => i == 0 || random.Next(2) == 0))
        {
            Line(label + ":");
            Braces(new Scope(scope), depth);
            Line("break;");
        }

        if (random.Next(2) == 0)
        {
            Line("default:");
            Braces(new Scope(scope), depth);
            Line(random.Next(3) == 0 ? "if (Fuel()) goto case 0; break;" : "break;");
        }

        _indent--;
        Line("}");
    }

    private void Yield(Scope scope) => Line(YieldStatement(scope));

    private void Enumerate(Scope scope, int depth)
    {
        var iterators = callees.Where(callee => callee.Item is not null).ToArray();
        if (iterators.Length == 0)
        {
            Log(scope);
            return;
        }

        var iterator = iterators[random.Next(iterators.Length)];
        var source = expressions.CallOf(iterator, scope, 2);
        if (random.Next(3) == 0)
        {
            var name = $"source{_names++}";
            Line($"var {name} = {source};");
            source = random.Next(3) == 0 ? $"{name}.ConfigureAwait(false)" : name;
        }

        var inner = new Scope(scope) { InLoop = true };
        Line($"await foreach (var {inner.Declare(iterator.Item!.Value, isReadOnly: true).Name} in {source})");
        Braces(inner, depth);
    }

    private void Try(Scope scope, int depth)
    {
        // C# lets no item be yielded in a try that has a catch. Without iterators the order of the choices is kept: seeds are noted.
        var chosen = withIterators ? random.Next(4) : 0;
        Line("try");
        Braces(new Scope(scope) { MayYield = scope.MayYield && chosen == 0 }, depth);
        var kind = withIterators ? chosen : random.Next(4);
        var mayAwait = scope.MayAwait && random.Next(2) == 0;
        if (kind != 0)
        {
            for (var i = random.Next(1, 3); i > 0; i--)
            {
                var name = $"e{_names++}";
                var inner = new Scope(scope) { MayAwait = mayAwait, InCatch = true, MayYield = false };
                inner.Add(new Variable(name + ".Message", VariableType.Text, IsReadOnly: true));
                var filter = new Scope(inner) { MayAwait = false };
                var type = i == 2 ? "ArgumentException" : random.Next(3) == 0 ? "InvalidOperationException" : "Exception";
                Line($"catch ({type} {name}){(random.Next(3) == 0 || i > 1 ? $" when ({Bool(filter)})" : "")}");
                Braces(inner, depth);
            }
        }

        if (kind is 1 or 2) return;
        Line("finally");
        Braces(new Scope(scope) { MayAwait = scope.MayAwait && random.Next(2) == 0, InLoop = false, MayReturn = false, InCatch = false, MayYield = false }, depth);
    }

    private void Using(Scope scope, int depth)
    {
        var name = $"r{_names++}";
        if (scope.MayAwait && random.Next(3) == 0)
        {
            Line($"await using (new AsyncResource({expressions.Write(VariableType.Text, scope, 1)}))");
        }
        else if (random.Next(2) == 0)
        {
            Line($"using var {name} = new Resource({expressions.Write(VariableType.Text, scope, 2)});");
            return;
        }
        else
        {
            Line($"using (var {name} = new Resource({expressions.Write(VariableType.Text, scope, 2)}))");
        }

        Braces(new Scope(scope), depth);
    }

    private void Task(Scope scope, int depth)
    {
        var fitting = callees.Where(callee => callee.Result is not null).ToArray();
        if (!scope.MayAwait || fitting.Length == 0 || withIterators)
        {
            Log(scope);
            return;
        }

        var name = $"task{_names++}";
        Line($"var {name} = Coro.CreateTask({expressions.CallOf(fitting[random.Next(fitting.Length)], scope, 2)});");
        Braces(new Scope(scope), depth);
        if (random.Next(3) == 0) Line($"if ({Bool(scope)}) {name}.Cancel(\"by its maker\");");
        Line($"Log(await {name});");
    }

    private void LocalFunction(Scope scope)
    {
        var name = $"Local{_names++}";
        var inner = scope.Function();
        inner.Add(new Variable($"arg{_names}", VariableType.Int));
        Line($"int {name}(int arg{_names++}) => {expressions.Write(VariableType.Int, inner, 2)};");
        Line($"Log({name}({Int(scope)}));");
    }

    private void Lock(Scope scope)
    {
        Line($"lock ({Node(scope)})");
        Braces(new Scope(scope) { MayAwait = false, MayYield = false }, 0);
    }

    private void Block(string keyword, Scope scope, int depth)
    {
        if (keyword.Length > 0) Line(keyword);
        Braces(new Scope(scope), depth);
    }

    public void Braces(Scope scope, int depth)
    {
        Line("{");
        _indent++;
        Statements(scope, depth - 1, random.Next(1, 4));
        _indent--;
        Line("}");
    }

    private void Log(Scope scope) => Line($"Log({Int(scope)});");

    public string Int(Scope scope) => expressions.Write(VariableType.Int, scope, 2);

    public string Text(Scope scope) => expressions.Write(VariableType.Text, scope, 2);

    public string Bool(Scope scope) => expressions.Write(VariableType.Bool, scope, 2);

    public string Node(Scope scope) => expressions.Write(VariableType.Node, scope, 1);

    private string Operator() => random.Next(3) switch { 0 => "=", 1 => "+=", _ => "-=" };

    private VariableType Any() => (VariableType)(random.Next(4) == 0 ? random.Next(8) : random.Next(3));

    private string Indent() => new(' ', _indent * 4);

    public void Line(string text) => _text.Append(Indent()).Append(text).Append('\n');
}
