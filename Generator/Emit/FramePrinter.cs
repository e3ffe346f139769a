using CoroGen.Generator.Analysis;
using CoroGen.Generator.Declarations;
using CoroGen.Generator.Lowering;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static CoroGen.Generator.Analysis.RuntimeNames;

namespace CoroGen.Generator.Emit;

/// <summary>Prints the frame of a lowered method.</summary>
internal sealed class FramePrinter(LoweredBody body, CodeWriter writer)
{
    // Past these the runtime would not inline a frame.
    private const int MaxSmallAwaits = 2;
    private const int MaxSmallNodes = 16;

    private const string NoInlining = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]";

    private Reentry? _reentry;

    /// <summary>The type of the result in the frame's interface.</summary>
    private string ResultType => body.Iterator is not null ? "bool" : body.Facts.ResultType is null ? Types.VoidResult : TypeNames.Of(body.Facts.ResultType);

    public void Print()
    {
        var method = body.Facts.Method;
        var signature = new Signature(method);
        _reentry = Reentry.Of(body, ResultType);
        var modifier = DeclarationText.IsUnsafe(body.Facts.Declaration) || body.Facts.HasUnsafeBlocks ? "unsafe " : "";
        FrameAttributes.Print(method, body.Names.State, writer);
        AwaitPointsPrinter.Print(body, writer);
        writer.Open($"{DeclarationText.Accessibility(method.DeclaredAccessibility)} {modifier}struct {CoroutineMethods.FrameName(method)}{signature.TypeParameters} : {(body.Iterator is { } iterator ? $"{Types.ICoroutineIteratorFrame}<{TypeNames.WithoutDynamic(iterator.ItemType)}>" : $"{Types.ICoroutineFrame}<{TypeNames.WithoutDynamic(ResultType)}>")}{(_reentry is null ? "" : $", {Types.IReentrantFrame}")}{signature.Constraints}");
        PrintFields();
        PrintStart();
        if (body.Iterator is not null) new IteratorPrinter(body, writer).PrintMembers();
        PrintMoveNext();
        foreach (var member in body.StaticMembers)
        {
            writer.Line();
            writer.Line(member);
        }

        foreach (var function in body.Functions)
        {
            writer.Line();
            writer.Line(function.Print());
        }

        foreach (var closure in body.Variables.Closures) PrintClosure(closure);
        foreach (var holder in body.DelegateHolders)
        {
            writer.Line();
            writer.Line(holder.Print());
        }

        writer.Close();
        foreach (var member in body.HostMembers)
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
        yield return ("int", body.Names.State);
        if (!body.Facts.Method.IsStatic) yield return (body.Variables.Self.TypeText, body.Names.Self);
        foreach (var parameter in body.Variables.Parameters) yield return (parameter.TypeText, parameter.Name);
        foreach (var variable in body.Variables.All.Where(static variable => variable is { IsHoisted: true, IsParameter: false, SharesField: false, Closure: null }))
        {
            yield return (variable.FieldTypeText, variable.Name);
        }

        foreach (var child in body.Children) yield return child;
        foreach (var field in body.IteratorFields) yield return field;
        if (_reentry?.Field is { } kept) yield return kept;
    }

    private void PrintStart()
    {
        var self = new Signature(body.Facts.Method).Receiver(body.Names.Self);
        var parameters = new Signature(body.Facts.Method).ParametersForCalls;
        writer.Line(FrameAttributes.NotCovered);
        writer.OpenPlumbing($"public void Start({self}{(self.Length > 0 && parameters.Length > 0 ? ", " : "")}{parameters})");
        if (!body.Facts.Method.IsStatic && body.Facts.Method.ContainingType.IsReferenceType) writer.Line($"{Hooks.ThrowIfNull}({body.Names.Self});");
        if (RunsStaticConstructor(body.Facts.Method))
        {
            // To start the frame is a call of another type.
            writer.Line($"global::System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof({TypeNames.Of(body.Facts.Method.ContainingType)}).TypeHandle);");
        }

        writer.Line($"this.{body.Names.State} = 0;");
        if (body.Iterator?.TokenParameter is not null) writer.Line($"this.{body.Iterator.LinkedName} = null;");
        if (!body.Facts.Method.IsStatic) writer.Line($"this.{body.Names.Self} = {body.Names.Self};");
        foreach (var parameter in body.Variables.Parameters)
            writer.Line($"this.{parameter.Name} = {TypeNames.Identifier(Parameters.Told(body.Facts.Method)[((IParameterSymbol)parameter.Symbol!).Ordinal].Name)};");
        writer.Close();
        writer.Line();
    }

    // Whether a call of the method runs the static constructor of its type. Who has an object of a class has run it already.
    private static bool RunsStaticConstructor(IMethodSymbol method) =>
        (method.IsStatic || !method.ContainingType.IsReferenceType || (method.ContainingType.TypeKind == TypeKind.Interface && !method.IsVirtual))
        && method.ContainingType.StaticConstructors.Any(static constructor => !constructor.IsImplicitlyDeclared);

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
        var run = $"this.{body.Names.Body}(out result, box)";
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
        writer.Open($"private bool {body.Names.Body}(out {ResultType} {body.Names.Result}, {Types.CoroutineBox} {body.Names.Box})");
        Print(BodyPart.All);
        if (_reentry is not null) _reentry.PrintAroundBody(run, writer);
        else if (body.Facts.SplitsFrames) SplitMethods.PrintBothBy(run, writer, ResultType);
    }

    private void PrintSmall()
    {
        SplitMethods.PrintMoveNext(writer, ResultType, body.Names.State);
        var isPassive = NonThrowingBody.Is((BaseMethodDeclarationSyntax)body.Facts.Declaration, body.Facts.Model);
        if (!isPassive)
        {
            writer.Line(SplitMethods.Hidden);
            writer.Plumbing(SplitMethods.FirstRun(ResultType, "box", "result"), $"return this.{body.Names.Body}(out result, box)");
            writer.Line();
            writer.Line(NoInlining);
        }

        writer.Open(isPassive ? SplitMethods.FirstRun(ResultType, body.Names.Box, body.Names.Result) : $"private bool {body.Names.Body}(out {ResultType} {body.Names.Result}, {Types.CoroutineBox} {body.Names.Box})");
        Print(BodyPart.FirstRun);
        writer.Line();
        if (_reentry is not null)
        {
            _reentry.PrintAroundKeepingBody($"this.{body.Names.Body}(box)", writer);
            writer.Line();
            writer.Line(NoInlining);
            writer.Open($"private bool {body.Names.Body}({Types.CoroutineBox} {body.Names.Box})");
            writer.Line($"{ResultType} {body.Names.Result};");
            writer.Line($"bool {body.Names.Finished};");
            Print(BodyPart.Rest);
            return;
        }

        var isResume = isPassive || body.Names.Body == Members.Resume;
        if (!isResume)
        {
            writer.Line(SplitMethods.Hidden);
            writer.Plumbing(SplitMethods.Resume(ResultType, "box", "finished"), $"return this.{body.Names.Body}(box, out finished)");
            writer.Line();
        }

        writer.Line(NoInlining);
        writer.Open(isResume ? SplitMethods.Resume(ResultType, body.Names.Box, body.Names.Finished) : $"private {ResultType} {body.Names.Body}({Types.CoroutineBox} {body.Names.Box}, out bool {body.Names.Finished})");
        writer.Line($"{ResultType} {body.Names.Result};");
        Print(BodyPart.Rest);
    }

    private void Print(BodyPart part)
    {
        new BodyPrinter(body, writer, part, _reentry).Print();
        writer.Close();
    }

    // Whether the frame has a body for the first run and one for the rest: twice as much text, and half of it can be inlined.
    private bool IsSmall() =>
        body.Facts.SplitsFrames
        && body.Iterator is null
        && body.Names.Body is not (Members.FirstRun or Members.MoveNext)
        && body.Awaits.Count is > 0 and <= MaxSmallAwaits
        && body.Nodes.Count <= MaxSmallNodes
        && body.Variables.Closures.Count == 0
        && body.Awaits.All(static wait => wait is { FrameType: not null, HasErasedResult: false, HasFilter: false })
        && body.Nodes.All(static node => node is not (TryNode or SwitchNode));

    private void PrintClosure(Closure closure)
    {
        writer.Line();
        writer.Open($"private sealed class {closure.ClassName}");
        foreach (var variable in closure.Variables) writer.Line($"public {variable.FieldTypeText} {variable.Name};");
        foreach (var member in closure.Members) writer.Line(member.Print());
        writer.Close();
    }
}
