using CoroGen.Generator.Analysis;
using CoroGen.Generator.Declarations;
using CoroGen.Generator.Lowering;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static CoroGen.Generator.Analysis.RuntimeNames;

namespace CoroGen.Generator.Emit;

/// <summary>Prints the frame of a lowered method.</summary>
internal sealed class FramePrinter(BodyLowering body, List<Node> nodes, CodeWriter writer)
{

    // Past these the runtime would not inline a frame.
    private const int MaxSmallAwaits = 2;
    private const int MaxSmallNodes = 16;

    private const string NoInlining = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]";

    private Reentry? _reentry;

    /// <summary>The type of the result in the frame's interface.</summary>
    private string ResultType => body.Iterator is not null ? "bool" : body.ResultType is null ? Types.VoidResult : TypeNames.Of(body.ResultType);

    public void Print()
    {
        var method = body.Method;
        var signature = new Signature(method);
        _reentry = Reentry.Of(body, ResultType);
        var modifier = DeclarationText.IsUnsafe(body.Declaration) || body.HasUnsafeBlocks ? "unsafe " : "";
        FrameAttributes.Print(method, body.StateName, writer);
        AwaitPointsPrinter.Print(body, writer);
        writer.Open($"{DeclarationText.Accessibility(method.DeclaredAccessibility)} {modifier}struct {CoroutineMethods.FrameName(method)}{signature.TypeParameters} : {(body.Iterator is { } iterator ? $"{Types.ICoroutineIteratorFrame}<{TypeNames.WithoutDynamic(iterator.ItemType)}>" : $"{Types.ICoroutineFrame}<{TypeNames.WithoutDynamic(ResultType)}>")}{(_reentry is null ? "" : $", {Types.IReentrantFrame}")}{signature.Constraints}");
        PrintFields();
        PrintStart();
        if (body.Iterator is not null) new IteratorPrinter(body, writer).PrintMembers();
        PrintMoveNext();
        foreach (var member in body.StaticMembers.Concat(body.Accessors.Methods))
        {
            writer.Line();
            writer.Line(member);
        }

        foreach (var function in body.LocalFunctions.Methods)
        {
            writer.Line();
            writer.Line(function.Print());
        }

        foreach (var closure in body.Closures) PrintClosure(closure);
        foreach (var holder in body.LocalFunctions.Holders)
        {
            writer.Line();
            writer.Line(holder.Print());
        }

        writer.Close();
        foreach (var member in body.HostMembers.Members)
        {
            writer.Line();
            writer.Line(FrameAttributes.NotShown);
            writer.Line(FrameAttributes.NotCovered);
            foreach (var attribute in MemberContext.OfDoor(method)) writer.Line(attribute);
            writer.Line(member);
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
        foreach (var variable in body.AllVariables.Where(static variable => variable is { IsHoisted: true, IsParameter: false, SharesField: false, Closure: null }))
        {
            yield return (variable.FieldTypeText, variable.Name);
        }

        foreach (var child in body.Children) yield return child;
        foreach (var field in body.IteratorFields.All) yield return field;
        if (_reentry?.Field is { } kept) yield return kept;
    }

    private void PrintStart()
    {
        var self = body.Method.IsStatic ? "" : $"{body.Self.TypeText} {body.SelfName}";
        var parameters = new Signature(body.Method).ParametersForCalls;
        writer.Line(FrameAttributes.NotCovered);
        writer.OpenPlumbing($"public void Start({self}{(self.Length > 0 && parameters.Length > 0 ? ", " : "")}{parameters})");
        if (!body.Method.IsStatic && body.Method.ContainingType.IsReferenceType) writer.Line($"{Hooks.ThrowIfNull}({body.SelfName});");
        if (body.Method.IsStatic && body.Method.ContainingType.StaticConstructors.Any(static constructor => !constructor.IsImplicitlyDeclared))
        {
            // A call of the method runs the static constructor; to start its frame is a call of another type.
            writer.Line($"global::System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof({TypeNames.Of(body.Method.ContainingType)}).TypeHandle);");
        }

        writer.Line($"this.{body.StateName} = 0;");
        if (body.Iterator?.TokenParameter is not null) writer.Line($"this.{body.Iterator.LinkedName} = null;");
        if (!body.Method.IsStatic) writer.Line($"this.{body.SelfName} = {body.SelfName};");
        foreach (var parameter in body.Parameters)
            writer.Line($"this.{parameter.Name} = {TypeNames.Identifier(Parameters.Told(body.Method)[((IParameterSymbol)parameter.Symbol!).Ordinal].Name)};");
        writer.Close();
        writer.Line();
    }

    // The user's code stands in methods that bear the name of the user's method, so that [CallerMemberName] finds it in every call, also in one
    // that nobody writes. Inlined frames would be missing from stack traces; small ones that throw nothing themselves may be, up to their first
    // suspension, and call nothing that could ask for their name.
    private void PrintMoveNext()
    {
        if (IsSmall())
        {
            PrintSmall();
            return;
        }

        writer.Line("/// <inheritdoc/>");
        var run = $"this.{body.BodyName}(out result, box)";
        if (body.Iterator?.TokenParameter is not null)
        {
            new IteratorPrinter(body, writer).PrintLinkedMoveNext(run);
        }
        else
        {
            writer.Line(SplitMethods.Hidden);
            if (_reentry is null) writer.Plumbing($"public bool MoveNext({Types.CoroutineBox} box, out {ResultType} result)", $"return {run}");
            else _reentry.PrintMoveNextAroundBody(run, writer);
        }

        writer.Line();
        writer.Line(NoInlining);
        writer.Open($"private bool {body.BodyName}(out {ResultType} {body.ResultName}, {Types.CoroutineBox} {body.BoxName})");
        Print(BodyPart.All);
        if (_reentry is not null) _reentry.PrintAroundBody(run, writer);
        else if (CalleeFrame.SplitsFrames(body.Facts.Compilation)) SplitMethods.PrintBothBy(run, writer, ResultType);
    }

    private void PrintSmall()
    {
        SplitMethods.PrintMoveNext(writer, ResultType, body.StateName);
        var isPassive = NonThrowingBody.Is((BaseMethodDeclarationSyntax)body.Declaration, body.Model);
        if (!isPassive)
        {
            writer.Line(SplitMethods.Hidden);
            writer.Plumbing(SplitMethods.FirstRun(ResultType, "box", "result"), $"return this.{body.BodyName}(out result, box)");
            writer.Line();
            writer.Line(NoInlining);
        }

        writer.Open(isPassive ? SplitMethods.FirstRun(ResultType, body.BoxName, body.ResultName) : $"private bool {body.BodyName}(out {ResultType} {body.ResultName}, {Types.CoroutineBox} {body.BoxName})");
        Print(BodyPart.FirstRun);
        writer.Line();
        if (_reentry is not null)
        {
            _reentry.PrintAroundKeepingBody($"this.{body.BodyName}(box)", writer);
            writer.Line();
            writer.Line(NoInlining);
            writer.Open($"private bool {body.BodyName}({Types.CoroutineBox} {body.BoxName})");
            writer.Line($"{ResultType} {body.ResultName};");
            writer.Line($"bool {body.FinishedName};");
            Print(BodyPart.Rest);
            return;
        }

        var isResume = isPassive || body.BodyName == Members.Resume;
        if (!isResume)
        {
            writer.Line(SplitMethods.Hidden);
            writer.Plumbing(SplitMethods.Resume(ResultType, "box", "finished"), $"return this.{body.BodyName}(box, out finished)");
            writer.Line();
        }

        writer.Line(NoInlining);
        writer.Open(isResume ? SplitMethods.Resume(ResultType, body.BoxName, body.FinishedName) : $"private {ResultType} {body.BodyName}({Types.CoroutineBox} {body.BoxName}, out bool {body.FinishedName})");
        writer.Line($"{ResultType} {body.ResultName};");
        Print(BodyPart.Rest);
    }

    private void Print(BodyPart part)
    {
        new BodyPrinter(body, nodes, writer, part, _reentry).Print();
        writer.Close();
    }

    // Whether the frame has a body for the first run and one for the rest: twice as much text, and half of it can be inlined.
    private bool IsSmall() =>
        CalleeFrame.SplitsFrames(body.Facts.Compilation)
        && body.Iterator is null
        && body.BodyName is not (Members.FirstRun or Members.MoveNext)
        && body.Awaits.Count is > 0 and <= MaxSmallAwaits
        && nodes.Count <= MaxSmallNodes
        && body.Closures.Count == 0
        && body.Awaits.All(static wait => wait is { FrameType: not null, HasErasedResult: false, HasFilter: false })
        && nodes.All(static node => node is not (TryNode or SwitchNode));

    private void PrintClosure(Closure closure)
    {
        writer.Line();
        writer.Open($"private sealed class {closure.ClassName}");
        foreach (var variable in closure.Variables) writer.Line($"public {variable.FieldTypeText} {variable.Name};");
        foreach (var member in closure.Members) writer.Line(member.Print());
        writer.Close();
    }
}
