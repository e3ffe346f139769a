using CoroGen.Generator.Analysis;
using CoroGen.Generator.Declarations;
using CoroGen.Generator.Layout;
using CoroGen.Generator.Lowering;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using static CoroGen.Generator.Analysis.RuntimeNames;

namespace CoroGen.Generator.Emit;

/// <summary>Prints the statements of a method of the frame.</summary>
internal sealed partial class BodyPrinter(LoweredBody body, CodeWriter writer, BodyPart part, Reentry? reentry)
{
    private const string Unsafe = "global::System.Runtime.CompilerServices.Unsafe";

    // Null where all of the body stands.
    private readonly ISet<Node>? _entered = part == BodyPart.Rest ? AfterSuspension.Of(body.Nodes) : null;

    // Whether the way in is a jump.
    private bool _isJumpedTo = true;
    private bool _isMapped;

    public void Print()
    {
        writer.Line($"{Unsafe}.SkipInit(out {body.Names.Result});");
        if (body.Names.FrameLocal is not null) writer.Line($"ref var {body.Names.FrameLocal} = ref this;");
        if (body.Iterator is not null) new IteratorPrinter(body, writer).PrintEntry();
        if (part == BodyPart.All) reentry?.PrintEntry(writer);
        if (body.Awaits.Any(static wait => wait.IsInFinally)) writer.Line($"var {body.Names.Suspending} = false;");
        foreach (var variable in body.Variables.All) PrintTopDeclaration(variable);
        if (part != BodyPart.FirstRun) PrintWayIn();
        foreach (var node in body.Nodes.Where(IsPrinted)) PrintNode(node);
        writer.Margin(LineDirective.Hidden);
        _isMapped = false;
    }

    private void PrintWayIn()
    {
        if (part == BodyPart.All || body.Awaits.Count > 1)
        {
            PrintDispatch(body.Nodes);
            return;
        }

        _isJumpedTo = IsEntered(body.Awaits[0]) || body.Nodes.TakeWhile(static node => node is not AwaitNode).Any(IsPrinted);
        if (_isJumpedTo) writer.Line($"goto {ResumeLabel(body.Awaits[0])};");
    }

    // What is entered may use a variable that what is not declares.
    private bool IsPrinted(Node node) => node is AwaitNode || IsEntered(node) || (node is AssignNode assign && DeclaresHere(assign));

    private bool IsEntered(Node node) => _entered is null || _entered.Contains(node);

    private static bool DeclaresHere(AssignNode assign) =>
        assign.Declares && assign.Target is { IsHoisted: false, IsDeclaredAtTop: false, IsParameter: false };

    private void PrintTopDeclaration(Variable variable)
    {
        if (variable.IsHoisted || variable.IsParameter || variable.Closure is not null || !variable.IsDeclaredAtTop) return;
        if (variable.Example is { } example)
        {
            writer.Line($"var {variable.Name} = {Hooks.None}(static () => {example});");
            return;
        }

        // What C# proves of the user's text, that each variable is assigned before it is read, it cannot prove of the flattened one.
        var nothing = variable.IsRef ? $"ref {Unsafe}.NullRef<{variable.TypeText}>()" : "default!";
        writer.Line($"{variable.DeclaredTypeText} {variable.Name} = {nothing};");
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
        writer.Open($"switch ({body.Names.ResumedState(body.Iterator)})");
        foreach (var node in level)
        {
            if (node is AwaitNode wait) writer.Line($"{Cases(wait)}goto {ResumeLabel(wait)};");
            if (node is TryNode { Awaits.Count: > 0 } guarded) writer.Line($"{string.Concat(guarded.Awaits.Select(Cases))}goto {guarded.Entry.Name};");
        }

        writer.Close();
    }

    private void PrintNode(Node node)
    {
        if (node is not AwaitNode { FrameType: not null }) Map(node);
        switch (node)
        {
            case LabelNode label: if (label.Label.IsUsed) writer.Line($"{label.Label.Name}:;"); break;
            case GotoNode jump: writer.Line($"goto {jump.Target.Name};"); break;
            case BranchNode branch:
                PrintCode(Code.Of($"if ({(branch.When ? "" : "!(")}", branch.Condition, $"{(branch.When ? "" : ")")}) goto {branch.Target.Name};"));
                break;
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
        var declares = DeclaresHere(assign);
        var type = declares ? $"{target.DeclaredTypeText} " : "";
        PrintCode(Code.Of(type, declares ? target.Name : target.At(target.Place, isWriteOnly: true), " = ", assign.Value, ";"));
    }

    private void PrintSwitch(SwitchNode choice)
    {
        var code = Code.Of("switch (", choice.Value, ") {");
        for (var i = 0; i < choice.Sections.Count; i++)
        {
            var (label, target) = choice.Sections[i];
            var source = choice.LabelSources[i];
            code.Add(source.Path.Length == 0 ? " " : $"\n{LineDirective.Of(source)}\n").Add(label).Add($" goto {target.Name};");
        }

        PrintCode(code.Add(" }"));
    }

    private void PrintTry(TryNode guarded)
    {
        writer.Open("try");
        PrintLevel(guarded.Body);
        Unmap();
        writer.Close();
        foreach (var clause in guarded.Catches)
        {
            if (clause.HeadSource is { } head) Map(head.SyntaxTree.GetLineSpan(head.Span));
            writer.Line(clause.Header.Print());
            Unmap();
            writer.Open();
            foreach (var node in clause.Body) PrintNode(node);
            Unmap();
            writer.Close();
        }

        if (guarded.Finally is not { } handler) return;
        writer.Open("finally");
        var isGuarded = guarded.Awaits.Count > 0;
        if (isGuarded) writer.Open($"if (!{body.Names.Suspending})");
        foreach (var node in handler) PrintNode(node);
        Unmap();
        if (isGuarded) writer.Close();
        writer.Close();
    }

    private void PrintReturn()
    {
        // A frame is a field of a longer-lived one: what it held is let go.
        if (!body.Facts.Method.IsStatic && body.Facts.Method.ContainingType.IsReferenceType) writer.Line($"{body.Names.Frame}.{body.Names.Self} = null!;");
        foreach (var variable in body.Variables.All.Where(static variable => (variable.IsHoisted || variable.IsParameter) && variable is { SharesField: false, Closure: null, HoldsReferences: true }))
        {
            writer.Line($"{body.Names.Frame}.{variable.Name} = default!;");
        }

        if (body.Iterator is not null) new IteratorPrinter(body, writer).PrintExit();
        PrintExit(isFinished: true);
    }

    // What runs after a suspension returns the result, and says by an out argument whether there is one.
    private void PrintExit(bool isFinished)
    {
        var outcome = isFinished ? "true" : "false";
        if (part != BodyPart.Rest)
        {
            writer.Line($"return {outcome};");
            return;
        }

        if (reentry is not null)
        {
            if (isFinished) reentry.PrintKeep(body.Names.Result, writer);
            writer.Line($"return {outcome};");
            return;
        }

        writer.Line($"{body.Names.Finished} = {outcome};");
        writer.Line(isFinished ? $"return {body.Names.Result};" : "return default!;");
    }

    // A lambda cannot capture a field of a struct: it gets the stack copies of what the frame keeps for it.
    private void PrintCode(Code code)
    {
        var copies = LambdaCopies.Of(code);
        if (copies.Count == 0)
        {
            writer.Line(code.Print());
            return;
        }

        writer.Line($"{{ {string.Concat(copies.Select(static copy => $"var {copy.Name} = {copy.Value}; "))}{code.Print()} }}");
    }

    private static string Cases(AwaitNode wait) => wait.IsYield ? $"case {wait.State}: case {wait.State + 1}: " : $"case {wait.State}: ";

    private string ResumeLabel(AwaitNode wait) => wait.ResumeLabel ??= body.Names.Fresh($"Resume{wait.State}");

    private void Map(Node node)
    {
        if (node.Source is { } source) Map(source);
        else Unmap();
    }

    // The line that is printed next is the user's; those after it would count on from there.
    private void Map(FileLinePositionSpan source)
    {
        if (source.Path.Length == 0)
        {
            Unmap();
            return;
        }

        writer.Margin(LineDirective.Of(source));
        _isMapped = true;
    }

    private void Unmap()
    {
        if (!_isMapped) return;
        writer.Margin(LineDirective.Hidden);
        _isMapped = false;
    }
}
