using CoroGen.Generator.Binding;
using CoroGen.Generator.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Emit;

/// <summary>Prints the frame of a lowered method.</summary>
internal sealed class FramePrinter(BodyLowering body, List<Node> nodes, CodeWriter writer)
{
    private const string Services = "global::CoroGen.CompilerServices.";

    // Past these the runtime would not inline a frame.
    private const int MaxSmallAwaits = 2;
    private const int MaxSmallNodes = 16;

    private const string NoInlining = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]";

    /// <summary>The type of the result in the frame's interface.</summary>
    private string ResultType => body.Iterator is not null ? "bool" : body.ResultType is null ? Services + "VoidResult" : TypeNames.Of(body.ResultType);

    public void Print()
    {
        var method = body.Method;
        var signature = new Signature(method);
        var modifier = DeclarationText.IsUnsafe(body.Declaration) ? "unsafe " : "";
        FrameAttributes.Print(method, body.StateName, writer);
        AwaitPointsPrinter.Print(body, writer);
        writer.Open($"{DeclarationText.Accessibility(method.DeclaredAccessibility)} {modifier}struct {CoroutineMethods.FrameName(method)}{signature.TypeParameters} : {Services}{(body.Iterator is { } iterator ? $"ICoroutineIteratorFrame<{TypeNames.WithoutDynamic(iterator.ItemType)}>" : $"ICoroutineFrame<{TypeNames.WithoutDynamic(ResultType)}>")}{signature.Constraints}");
        PrintFields();
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
        foreach (var holder in body.LocalFunctions.Holders)
        {
            writer.Line();
            writer.Line(holder.Print());
        }

        writer.Close();
        foreach (var door in body.Doors.Members)
        {
            writer.Line();
            writer.Line(FrameAttributes.NotShown);
            writer.Line(FrameAttributes.NotCovered);
            foreach (var attribute in MemberContext.OfDoor(method)) writer.Line(attribute);
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

        foreach (var child in body.Children) yield return child;
        foreach (var field in body.IteratorFields.All) yield return field;
    }

    private void PrintStart()
    {
        var self = body.Method.IsStatic ? "" : $"{body.Self.TypeText} {body.SelfName}";
        var parameters = new Signature(body.Method).ParametersForCalls;
        writer.Line(FrameAttributes.NotCovered);
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

    // Inlined frames would be missing from stack traces. Small ones that throw nothing themselves may be, up to their first suspension.
    private void PrintMoveNext()
    {
        if (IsSmall())
        {
            SplitMethods.PrintMoveNext(writer, ResultType, body.StateName);
            if (!PassiveBody.Is((BaseMethodDeclarationSyntax)body.Declaration, body.Model)) writer.Line(NoInlining);
            writer.Open(SplitMethods.FirstRun(ResultType, body.BoxName, body.ResultName));
            Print(BodyPart.FirstRun);
            writer.Line();
            writer.Line(NoInlining);
            writer.Open(SplitMethods.Resume(ResultType, body.BoxName, body.FinishedName));
            writer.Line($"{ResultType} {body.ResultName};");
            Print(BodyPart.Rest);
            return;
        }

        writer.Line("/// <inheritdoc/>");
        var isLinked = body.Iterator?.TokenParameter is not null;
        if (isLinked) new IteratorPrinter(body, writer).PrintLinkedMoveNext();
        writer.Line(NoInlining);
        writer.Open($"{(isLinked ? "private" : "public")} bool {(isLinked ? body.Iterator!.RunLinkedName : "MoveNext")}({Services}CoroutineBox {body.BoxName}, out {ResultType} {body.ResultName})");
        Print(BodyPart.All);
        if (CalleeFrame.SplitsFrames(body.Facts.Compilation)) SplitMethods.PrintBothBy("MoveNext", writer, ResultType);
    }

    private void Print(BodyPart part)
    {
        new BodyPrinter(body, nodes, writer, part).Print();
        writer.Close();
    }

    // Whether the frame has a body for the first run and one for the rest: twice as much text, and half of it can be inlined.
    private bool IsSmall() =>
        CalleeFrame.SplitsFrames(body.Facts.Compilation)
        && body.Iterator is null
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
