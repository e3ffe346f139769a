using CoroGen.Generator.Binding;
using CoroGen.Generator.Lowering;
using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Emit;

/// <summary>Prints the frame of a lowered method.</summary>
internal sealed class FramePrinter(BodyLowering body, List<Node> nodes, CodeWriter writer)
{
    private const string Services = "global::CoroGen.CompilerServices.";

    // Past these the runtime would not inline a frame.
    private const int MaxSmallAwaits = 2;
    private const int MaxSmallNodes = 16;

    private const string NoInlining = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]";

    private bool _isMapped;
    private Part _part;

    // Of the body, what a method of the frame holds.
    private enum Part
    {
        All,
        FirstRun,
        Rest,
    }

    /// <summary>The type of the result in the frame's interface.</summary>
    private string ResultType => body.Iterator is not null ? "bool" : body.ResultType is null ? Services + "VoidResult" : TypeNames.Of(body.ResultType);

    public void Print()
    {
        var method = body.Method;
        var parameters = DeclarationText.TypeParameters(method);
        var modifier = DeclarationText.IsUnsafe(body.Declaration) ? "unsafe " : "";
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.Line("[global::System.Runtime.CompilerServices.CompilerGenerated]");
        AwaitPointsPrinter.Print(body, writer);
        writer.Open($"{DeclarationText.Accessibility(method.DeclaredAccessibility)} {modifier}struct {CoroutineMethods.FrameName(method)}{parameters} : {Services}{(body.Iterator is { } iterator ? $"ICoroutineIteratorFrame<{iterator.ItemType}>" : $"ICoroutineFrame<{ResultType}>")}{DeclarationText.Constraints(method)}");
        PrintFields();
        if (body.DoorToFields is not null) PrintDoorToFields();
        PrintStart();
        if (body.Iterator is not null) new IteratorPrinter(body, writer).PrintMembers();
        PrintMoveNext();
        foreach (var sample in body.Samples.Concat(body.Accessors.Methods))
        {
            writer.Line();
            writer.Line(sample);
        }

        foreach (var function in body.LocalFunctions.Methods)
        {
            writer.Line();
            writer.Line(function.Print());
        }

        foreach (var closure in body.Closures) PrintClosure(closure);
        writer.Close();
        foreach (var door in body.Doors.Members)
        {
            writer.Line();
            writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
            writer.Line(door);
        }
    }

    private void PrintFields()
    {
        foreach (var (type, name) in Fields()) writer.Line($"private {type} {name};");
        writer.Line();
    }

    private IEnumerable<(string Type, string Name)> Fields()
    {
        yield return ("int", body.StateName);
        if (!body.Method.IsStatic) yield return (body.Self.TypeText, body.SelfName);
        foreach (var parameter in body.Parameters) yield return (parameter.TypeText, parameter.Name);
        foreach (var variable in body.AllVariables.Where(static variable => variable is { IsHoisted: true, IsParameter: false, SharesField: false, Closure: null, ConstantValue: null }))
        {
            yield return (variable.FieldTypeText, variable.Name);
        }

        foreach (var child in body.Children) yield return (child.Key, child.Value);
        foreach (var field in body.IteratorFields.All) yield return field;
    }

    private void PrintDoorToFields()
    {
        writer.Line("[global::System.Diagnostics.CodeAnalysis.UnscopedRef]");
        writer.Open($"private ref {CoroutineMethods.FrameName(body.Method)}{DeclarationText.TypeParameters(body.Method)} {body.DoorToFields}");
        writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");
        writer.Line("get => ref this;");
        writer.Close();
        writer.Line();
    }

    private void PrintStart()
    {
        var self = body.Method.IsStatic ? "" : $"{body.Self.TypeText} {body.SelfName}";
        var parameters = Parameters.Of(body.Method, body.Rewrite);
        writer.Open($"public void Start({self}{(self.Length > 0 && parameters.Length > 0 ? ", " : "")}{parameters})");
        if (!body.Method.IsStatic && body.Method.ContainingType.IsReferenceType) writer.Line($"{Services}CoroutineServices.ThrowIfNull({body.SelfName});");
        if (body.Method.IsStatic && body.Method.ContainingType.StaticConstructors.Any(static constructor => !constructor.IsImplicitlyDeclared))
        {
            // A call of the method runs the static constructor; to start its frame is a call of another type.
            writer.Line($"global::System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof({TypeNames.Of(body.Method.ContainingType)}).TypeHandle);");
        }

        writer.Line($"this.{body.StateName} = 0;");
        if (body.Iterator?.TokenParameter is not null) writer.Line($"this.{body.Iterator.LinkedName} = null;");
        if (!body.Method.IsStatic) writer.Line($"this.{body.SelfName} = {body.SelfName};");
        foreach (var parameter in body.Parameters) writer.Line($"this.{parameter.Name} = {TypeNames.Identifier(Parameters.Told(body.Method)[((IParameterSymbol)parameter.Symbol!).Ordinal].Name)};");
        writer.Close();
        writer.Line();
    }

    private void PrintMoveNext()
    {
        var signature = $"({Services}CoroutineBox {body.BoxName}, out {ResultType} {body.ResultName})";
        if (IsSmall())
        {
            // What runs after a suspension is not inlined, or it would be missing from stack traces.
            writer.Line("/// <inheritdoc/>");
            writer.Open("public bool MoveNext" + signature);
            writer.Line($"if (this.{body.StateName} != 0) return this.{CalleeFrame.Resume}({body.BoxName}, out {body.ResultName});");
            PrintBody(Part.FirstRun);
            writer.Line();
            writer.Line(NoInlining);
            writer.Open($"public bool {CalleeFrame.Resume}{signature}");
            PrintBody(Part.Rest);
            return;
        }

        // Inlined frames would be missing from stack traces.
        writer.Line("/// <inheritdoc/>");
        writer.Line(NoInlining);
        writer.Open("public bool MoveNext" + signature);
        PrintBody(Part.All);
        if (!CalleeFrame.SplitsFrames(body.Facts.Compilation)) return;
        writer.Line();
        writer.Line($"public bool {CalleeFrame.Resume}{signature} => this.MoveNext({body.BoxName}, out {body.ResultName});");
    }

    // Whether the runtime may inline the first run of the frame into that of its caller.
    private bool IsSmall() =>
        CalleeFrame.SplitsFrames(body.Facts.Compilation)
        && body.Iterator is null
        && body.Awaits.Count is > 0 and <= MaxSmallAwaits
        && nodes.Count <= MaxSmallNodes
        && body.Closures.Count == 0
        && body.Awaits.All(static wait => wait is { FrameType: not null, HasErasedResult: false, HasFilter: false })
        && nodes.All(static node => node is not (TryNode or SwitchNode));

    private void PrintBody(Part part)
    {
        _part = part;
        writer.Line($"global::System.Runtime.CompilerServices.Unsafe.SkipInit(out {body.ResultName});");
        if (body.Iterator is not null) new IteratorPrinter(body, writer).PrintEntry();
        if (body.Awaits.Any(static wait => wait.IsInFinally)) writer.Line($"var {body.SuspendingName} = false;");
        foreach (var variable in body.AllVariables) PrintTopDeclaration(variable);
        if (part == Part.Rest && body.Awaits.Count == 1) writer.Line($"goto {ResumeLabel(body.Awaits[0])};");
        else if (part != Part.FirstRun) PrintDispatch(nodes);
        foreach (var node in nodes) PrintNode(node);
        writer.Margin("#line default");
        _isMapped = false;
        writer.Close();
    }

    private void PrintTopDeclaration(Variable variable)
    {
        if (variable.ConstantValue is { } constant)
        {
            writer.Line($"const {variable.TypeText} {variable.Name} = {constant.Print()};");
            return;
        }

        if (variable.IsHoisted || variable.IsParameter || variable.Closure is not null || !variable.IsDeclaredAtTop) return;
        if (variable.Witness is { } witness)
        {
            writer.Line($"var {variable.Name} = {Services}CoroutineServices.None(static () => {witness});");
            return;
        }

        writer.Line(variable.NeedsDefault ? $"{variable.TypeText} {variable.Name} = default!;" : $"{variable.TypeText} {variable.Name};");
    }

    private void PrintLevel(List<Node> level)
    {
        PrintDispatch(level);
        foreach (var node in level) PrintNode(node);
    }

    // Jumps to where the frame was suspended, or to the try that it was suspended in, which has a dispatch of its own.
    private void PrintDispatch(List<Node> level)
    {
        if (!level.Any(static node => node is AwaitNode or TryNode { Awaits.Count: > 0 })) return;
        writer.Open($"switch ({body.ResumedState})");
        foreach (var node in level)
        {
            if (node is AwaitNode wait) writer.Line($"{Cases(wait)}goto {ResumeLabel(wait)};");
            if (node is TryNode { Awaits.Count: > 0 } guarded) writer.Line($"{string.Concat(guarded.Awaits.Select(Cases))}goto {guarded.Entry.Name};");
        }

        writer.Close();
    }

    private void PrintNode(Node node)
    {
        Map(node);
        switch (node)
        {
            case LabelNode label: if (label.Label.IsUsed) writer.Line($"{label.Label.Name}:;"); break;
            case GotoNode jump: writer.Line($"goto {jump.Target.Name};"); break;
            case BranchNode branch: PrintCode(Code.Of($"if ({(branch.When ? "" : "!(")}", branch.Condition, $"{(branch.When ? "" : ")")}) goto {branch.Target.Name};")); break;
            case StatementNode statement: PrintCode(statement.Text); break;
            case AssignNode assign: PrintAssign(assign); break;
            case SwitchNode choice: PrintSwitch(choice); break;
            case AwaitNode wait: PrintAwait(wait); break;
            case TryNode guarded: PrintTry(guarded); break;
            case ReturnNode: PrintReturn(); break;
        }
    }

    private void PrintAssign(AssignNode assign)
    {
        var target = assign.Target;
        var declares = assign.Declares && !target.IsHoisted && !target.IsDeclaredAtTop && !target.IsParameter;
        var type = declares ? $"{assign.Modifier}{target.TypeText} " : "";
        PrintCode(Code.Of(type, declares ? target.Name : target.At(target.Place, isWriteOnly: true), " = ", assign.Value, ";"));
    }

    private void PrintSwitch(SwitchNode choice)
    {
        var code = Code.Of("switch (", choice.Value, ") { ");
        foreach (var (label, target) in choice.Sections) code.Add(label).Add($" goto {target.Name}; ");
        PrintCode(code.Add("}"));
    }

    private void PrintTry(TryNode guarded)
    {
        writer.Open("try");
        PrintLevel(guarded.Body);
        Unmap();
        writer.Close();
        foreach (var clause in guarded.Catches)
        {
            writer.Line(clause.Header.Print());
            writer.Open();
            foreach (var node in clause.Body) PrintNode(node);
            Unmap();
            writer.Close();
        }

        if (guarded.Finally is not { } handler) return;
        writer.Open("finally");
        var isGuarded = guarded.Awaits.Count > 0;
        if (isGuarded) writer.Open($"if (!{body.SuspendingName})");
        foreach (var node in handler) PrintNode(node);
        Unmap();
        if (isGuarded) writer.Close();
        writer.Close();
    }

    private void PrintAwait(AwaitNode wait)
    {
        if (wait.IsYield) PrintYield(wait);
        else if (wait.FrameType is not null) PrintFrameAwait(wait);
        else PrintAwaiterAwait(wait);
    }

    private void PrintYield(AwaitNode wait)
    {
        writer.Line($"{body.Frame}.{body.StateName} = {wait.State};");
        if (wait.IsInFinally) writer.Line($"{body.SuspendingName} = true;");
        writer.Line($"{body.ResultName} = true;");
        writer.Line("return true;");
        writer.Line($"{ResumeLabel(wait)}:;");
    }

    private void PrintFrameAwait(AwaitNode wait)
    {
        writer.Line($"// {wait.Comment}.");
        if (!wait.IsStarted) PrintCode(Code.Of($"{body.Frame}.{wait.Child}.Start(", wait.Arguments, ");"));
        var arguments = $"({body.BoxName}, out {(wait.HasErasedResult ? "_" : wait.Result?.Place ?? "_")})";
        var call = $"{body.Frame}.{wait.Child}.MoveNext{arguments}";
        if (_part == Part.Rest && wait.HasResume)
        {
            var polled = body.Names.Fresh("Polled");
            Map(wait);
            PrintPoll(wait, call);
            writer.Line($"goto {polled};");
            writer.Line($"{ResumeLabel(wait)}:;");
            Map(wait);
            writer.Line($"if (!{body.Frame}.{wait.Child}.{CalleeFrame.Resume}{arguments}) return false;");
            writer.Line($"{polled}:;");
            return;
        }

        if (_part != Part.FirstRun) writer.Line($"{ResumeLabel(wait)}:;");
        Map(wait);
        PrintPoll(wait, call);
        if (wait.HasErasedResult) writer.Line($"{wait.Result!.Place} = {body.Frame}.{wait.Child}.TakeResult(static () => {wait.Result.Witness});");
    }

    private void PrintPoll(AwaitNode wait, string call)
    {
        if (wait.HasFilter)
        {
            // The exception must not run the filter before it has run the callee's finally blocks.
            var done = body.Names.Fresh("done");
            var error = body.Names.Fresh("caught");
            writer.Line($"bool {done};");
            writer.Line($"try {{ {done} = {call}; }} catch (global::System.Exception {error}) {{ throw {Services}CoroutineServices.Rethrow({error}); }}");
            writer.Open($"if (!{done})");
        }
        else
        {
            writer.Open($"if (!{call})");
        }

        if (wait.HasHandlers) writer.Line($"if ({body.BoxName}.IsUnwinding) {Catch(wait)}");
        PrintSuspend(wait);
        writer.Line("return false;");
        writer.Close();
    }

    private void PrintAwaiterAwait(AwaitNode wait)
    {
        var awaiter = wait.Awaiter!.Place;
        var got = body.Names.Fresh("Completed");
        PrintCode(Code.Of($"{awaiter} = ", wait.AwaiterValue, ";"));
        writer.Line(wait.IsDynamic ? $"if ((bool){awaiter}.IsCompleted) goto {got};" : $"if ({awaiter}.IsCompleted) goto {got};");
        writer.Line($"{body.Frame}.{wait.Child} = {awaiter};");
        PrintSuspend(wait);
        if (wait.IsDynamic) writer.Line($"{Services}CoroutineServices.AwaitDynamic({body.BoxName}, (object){awaiter});");
        else writer.Line($"{body.BoxName}.{(wait.IsCritical ? "AwaitUnsafeOnCompleted" : "AwaitOnCompleted")}(ref {awaiter});");
        writer.Line("return false;");
        writer.Line($"{ResumeLabel(wait)}:;");
        writer.Line(wait.Awaiter.Witness is { } witness
            ? $"{awaiter} = {Services}CoroutineServices.As({body.Frame}.{wait.Child}, static () => {witness});"
            : $"{awaiter} = {body.Frame}.{wait.Child};");
        writer.Line($"{body.Frame}.{wait.Child} = default!;");
        writer.Open($"if ({body.BoxName}.TakeCancellation())");
        writer.Line($"{body.BoxName}.Unwind();");
        writer.Line(wait.HasHandlers ? Catch(wait) : "return false;");
        writer.Close();
        writer.Line($"{got}:;");
        Map(wait);
        writer.Line($"{(wait.Result is null ? "" : wait.Result.Place + " = ")}{awaiter}.GetResult();");
    }

    // Hands a cancellation to the innermost handler: by a throw, or, where that is a finally that awaits, which stands behind its try, by a jump.
    private string Catch(AwaitNode wait) => wait.UnwindsTo is { } pending
        ? $"{{ {pending.Error.Place} = {body.BoxName}.TakeCanceled(); goto {pending.Entry.Name}; }}"
        : $"{body.BoxName}.ThrowCanceled();";

    private void PrintSuspend(AwaitNode wait)
    {
        // An iterator that is left by a cancellation has ended.
        var condition = body.Iterator is not null && !wait.HasHandlers && wait.FrameType is not null ? $"if (!{body.BoxName}.IsUnwinding) " : "";
        writer.Line($"{condition}{body.Frame}.{body.StateName} = {wait.State};");
        if (wait.IsInFinally) writer.Line($"{body.SuspendingName} = true;");
    }

    private void PrintReturn()
    {
        // A frame is a field of a longer-lived one: what it held is let go.
        if (!body.Method.IsStatic && body.Method.ContainingType.IsReferenceType) writer.Line($"{body.Frame}.{body.SelfName} = null!;");
        foreach (var variable in body.AllVariables.Where(static variable => (variable.IsHoisted || variable.IsParameter) && variable is { SharesField: false, Closure: null, ConstantValue: null, HoldsReferences: true }))
        {
            writer.Line($"{body.Frame}.{variable.Name} = default!;");
        }

        if (body.Iterator is not null) new IteratorPrinter(body, writer).PrintExit();
        writer.Line("return true;");
    }

    private void PrintClosure(Closure closure)
    {
        writer.Line();
        writer.Open($"private sealed class {closure.ClassName}");
        foreach (var variable in closure.Variables) writer.Line($"public {variable.FieldTypeText} {variable.Name};");
        writer.Close();
    }

    // A lambda cannot capture a field of a struct: it gets the stack copies of what the frame keeps for it.
    private void PrintCode(Code code)
    {
        var copies = code.Uses
            .Where(static use => use.InLambda)
            .Select(use => use.Variable.Closure is { } closure ? (closure.CopyName, closure.Reference.Name) : (use.Variable.Name + "_copy", use.Variable.Name))
            .Distinct()
            .ToList();
        if (copies.Count == 0)
        {
            writer.Line(code.Print());
            return;
        }

        writer.Line($"{{ {string.Concat(copies.Select(static copy => $"var {copy.Item1} = {copy.Item2}; "))}{code.Print()} }}");
    }

    private static string Cases(AwaitNode wait) => wait.IsYield ? $"case {wait.State}: case {wait.State + 1}: " : $"case {wait.State}: ";

    private string ResumeLabel(AwaitNode wait) => wait.ResumeLabel ??= body.Names.Fresh($"Resume{wait.State}");

    private void Map(Node node)
    {
        if (node.Source is not { } source || source.Path.Length == 0)
        {
            Unmap();
            return;
        }

        var start = source.StartLinePosition;
        var end = source.EndLinePosition;
        writer.Margin($"#line ({start.Line + 1},{start.Character + 1})-({end.Line + 1},{end.Character + 1}) \"{source.Path}\"");
        _isMapped = true;
    }

    private void Unmap()
    {
        if (!_isMapped) return;
        writer.Margin("#line hidden");
        _isMapped = false;
    }
}
