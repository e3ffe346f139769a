using CoroGen.Generator.Analysis;
using CoroGen.Generator.Declarations;
using Microsoft.CodeAnalysis;
using static CoroGen.Generator.Analysis.RuntimeNames;

namespace CoroGen.Generator.Emit;

/// <summary>
/// Prints the hidden factory of a coroutine, which gives its frame in a box: what calls that cannot embed the frame are redirected to. It
/// is virtual where the method is, so that these calls keep their dispatch.
/// </summary>
internal sealed class FactoryPrinter(IMethodSymbol method, Compilation compilation, CodeWriter writer)
{
    private readonly string _name = CoroutineMethods.FactoryName(method);
    private readonly Signature _signature = new(method);
    private readonly string _resultType = TypeNames.Of(method.ReturnType);

    /// <summary>The factory of a method that has a frame.</summary>
    public void Print()
    {
        CoroutineMethods.IsCoro(method.ReturnType, out var result);
        var isIterator = CoroutineMethods.IsIterator(method.ReturnType, out var item);
        var passedOver = method.IsStatic ? [] : CompilationFacts.Of(compilation).PassedOver.By(method);
        var isPlumbing = passedOver.Count == 0 && !method.IsGenericMethod && method.ContainingType.TypeKind != TypeKind.Interface;
        Open(isPlumbing);

        // For what overrides the method and has no factory, the method itself is called, which is bound to the override.
        if (passedOver.Count > 0) writer.Line($"if ({IsOneOf(passedOver)}) return {CallOfMethod()};");
        var frame = $"{CoroutineMethods.FrameName(method)}{_signature.TypeParameters}";
        var box = Unused("box");
        writer.Line($"var {box} = {(isIterator ? $"{Types.FrameIterator}<{frame}, {TypeNames.Of(item!)}>" : $"{Types.FrameBox}<{frame}, {(result is null ? Types.VoidResult : TypeNames.Of(result))}>")}.Rent();");
        var arguments = _signature.Arguments;
        var self = method.IsStatic ? "" : arguments.Length > 0 ? "this, " : "this";
        writer.Line($"{box}.Frame.Start({self}{arguments});");
        writer.Line(isIterator ? $"return {box};" : $"return {(result is null ? Hooks.ToVoidCoro : Hooks.ToCoro)}({box});");
        writer.Close();
        PrintInterfaceImplementations();
    }

    private string IsOneOf(IReadOnlyList<INamedTypeSymbol> types)
    {
        var areTold = types.All(type =>
            !IsGeneric(type) && TypeNames.IsNameable(type) && compilation.IsSymbolAccessibleWithin(type, method.ContainingType));
        return areTold
            ? string.Join(" || ", types.Select(static type => $"(object)this is {TypeNames.Of(type)}"))
            : $"((object)this).GetType() != typeof({TypeNames.Of(method.ContainingType)})";
    }

    private static bool IsGeneric(INamedTypeSymbol? type) => type is not null && (type.Arity > 0 || IsGeneric(type.ContainingType));

    private string CallOfMethod() => Exposed(OriginalCall.Of(method, "this", _signature.Arguments));

    private string Exposed(string call) => CoroutineMethods.IsIterator(method.ReturnType, out _) ? $"{Hooks.Expose}({call})" : call;

    /// <summary>The factory of a method that has no frame: it calls the method, and overrides and implementations take its place.</summary>
    public void PrintForwarding()
    {
        Open();
        writer.Line($"return {CallOfMethod()};");
        writer.Close();
        PrintInterfaceImplementations();
    }

    /// <summary>The frame of a method whose body has no lowering: it holds the compiler's state machine.</summary>
    public void PrintWrappingFrame()
    {
        CoroutineMethods.IsCoro(method.ReturnType, out var result);
        var frameResult = result is null ? Types.VoidResult : TypeNames.Of(result);
        var child = Types.CoroFrame + (result is null ? "" : $"<{frameResult}>");
        FrameAttributes.Print(method, null, writer);
        writer.Open($"{DeclarationText.Accessibility(method.DeclaredAccessibility)} {Unsafe}struct {CoroutineMethods.FrameName(method)}{_signature.TypeParameters} : {Types.ICoroutineFrame}<{TypeNames.WithoutDynamic(frameResult)}>, {Types.IMachineFrame}{_signature.Constraints}");
        writer.Line($"private {child} {RuntimeNames.Machine};");
        var self = Unused("_this");
        var receiver = _signature.Receiver(self);
        var parameters = _signature.ParametersForCalls;
        writer.Line();
        writer.Open($"public void Start({receiver}{(receiver.Length > 0 && parameters.Length > 0 ? ", " : "")}{parameters})");
        writer.Line($"this.{RuntimeNames.Machine}.Start({OriginalCall.Of(method, self, _signature.Arguments)});");
        writer.Close();
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public bool MoveNext({Types.CoroutineBox} box, out {frameResult} result) => this.{RuntimeNames.Machine}.MoveNext(box, out result);");
        if (CalleeFrame.SplitsFrames(compilation)) SplitMethods.PrintBothBy($"this.{RuntimeNames.Machine}.MoveNext(box, out result)", writer, frameResult);
        writer.Close();
        writer.Line();
    }

    /// <summary>The frame of an async iterator whose body has no lowering.</summary>
    public void PrintWrappingIteratorFrame()
    {
        CoroutineMethods.IsIterator(method.ReturnType, out var item);
        var itemType = TypeNames.Of(item!);
        FrameAttributes.Print(method, null, writer);
        writer.Open($"{DeclarationText.Accessibility(method.DeclaredAccessibility)} {Unsafe}struct {CoroutineMethods.FrameName(method)}{_signature.TypeParameters} : {Types.ICoroutineFrame}<bool>, {Types.IMachineFrame}{_signature.Constraints}");
        writer.Line($"private {Types.MachineIteratorFrame}<{itemType}> {RuntimeNames.Machine};");
        var self = Unused("_this");
        var receiver = _signature.Receiver(self);
        var parameters = _signature.ParametersForCalls;
        writer.Line();
        writer.Line($"public {itemType} YieldedItem => this.{RuntimeNames.Machine}.YieldedItem;");
        writer.Line();
        writer.Line($"public void Start({receiver}{(receiver.Length > 0 && parameters.Length > 0 ? ", " : "")}{parameters}) => this.{RuntimeNames.Machine}.Start({OriginalCall.Of(method, self, _signature.Arguments)});");
        writer.Line();
        writer.Line($"public void LinkToken(global::System.Threading.CancellationToken token) => this.{RuntimeNames.Machine}.LinkToken(token);");
        writer.Line();
        writer.Line($"public bool BeginDisposing() => this.{RuntimeNames.Machine}.BeginDisposing();");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public bool MoveNext({Types.CoroutineBox} box, out bool result) => this.{RuntimeNames.Machine}.MoveNext(box, out result);");
        writer.Close();
        writer.Line();
    }

    // Whatever the signature names, the method could name it there.
    private string Unsafe => method.DeclaringSyntaxReferences.Any(static reference => DeclarationText.IsUnsafe(reference.GetSyntax())) ? "unsafe " : "";

    private void Open(bool isPlumbing = false)
    {
        writer.Line(FrameAttributes.NotShown);
        writer.Line(FrameAttributes.Generated);
        writer.Line(FrameAttributes.NotCovered);
        foreach (var attribute in MemberContext.OfFactory(method)) writer.Line(attribute);
        var overridden = Overridden();
        var constraints = overridden is null ? _signature.Constraints : _signature.InheritedConstraints;
        var head = $"{Modifiers(overridden)} {Unsafe}{_resultType} {_name}{_signature.TypeParameters}({(method.IsExtensionMethod ? "this " : "")}{_signature.ParametersForCalls}){constraints}";
        if (isPlumbing) writer.OpenPlumbing(head);
        else writer.Open(head);
    }

    private string Modifiers(IMethodSymbol? overridden)
    {

        // What is `protected internal` in another assembly is overridden as `protected`: the factory goes with the method.
        var accessibility = DeclarationText.Accessibility(CoroutineMethods.IsReachedFromOutside(method) ? Accessibility.Internal : method.DeclaredAccessibility);
        if (method.IsStatic) return accessibility + " static";
        if (overridden is not null) return accessibility + (method.IsSealed ? " sealed override" : " override");
        var isOverridable = (method.IsVirtual || method.IsAbstract || method.IsOverride)
            && !method.IsSealed
            && !method.ContainingType.IsSealed
            && method.ContainingType.TypeKind == TypeKind.Class;
        return accessibility + (isOverridable ? " virtual" : "");
    }

    private IMethodSymbol? Overridden() =>
        method.OverriddenMethod?.OriginalDefinition is { } overridden && BoxedFactory.NameFor(overridden, compilation, method.ContainingType) is not null
            ? method.OverriddenMethod
            : null;

    private void PrintInterfaceImplementations()
    {
        var type = method.ContainingType;
        if (method.IsStatic) return;

        // An interface implements a member of another only where it says so.
        var contracts = type.Interfaces
            .SelectMany(static contract => contract.AllInterfaces.Prepend(contract))
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var implemented = type.TypeKind == TypeKind.Interface
            ? method.ExplicitInterfaceImplementations
            : contracts
                .SelectMany(static contract => contract.GetMembers())
                .OfType<IMethodSymbol>()
                .Where(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), method));
        foreach (var member in implemented)
        {
            if (BoxedFactory.NameFor(member, compilation, type) is not { } factory) continue;
            PrintImplementation(member, factory, $"{Self()}.{_name}", CompilationFacts.Of(compilation).PassedOver.AsImplementationBy(method));
        }

        if (type.TypeKind == TypeKind.Interface || !method.ExplicitInterfaceImplementations.IsEmpty) return;

        // This factory would implement those of members that another method of the type implements, because it is called as they are.
        foreach (var member in type.AllInterfaces.SelectMany(contract => contract.GetMembers(method.Name)).OfType<IMethodSymbol>())
        {
            if (type.FindImplementationForInterfaceMember(member) is not IMethodSymbol other || SymbolEqualityComparer.Default.Equals(other, method)) continue;
            if (CoroutineMethods.HasAttribute(other) || !SymbolEqualityComparer.Default.Equals(other.ContainingType, type) || !IsCalledAlike(member)) continue;
            if (BoxedFactory.NameFor(member, compilation, type) is not { } factory || factory != _name) continue;
            PrintImplementation(member, factory, CalledAs(member), []);
        }
    }

    // Beside other overloads of its type C# passes an override by; what declares the factory first is called, if it is called so there.
    private string Self()
    {
        var first = method;
        while (first.OverriddenMethod is { } overridden) first = overridden;
        return BoxedFactory.NameFor(first, compilation, method.ContainingType) == _name ? OriginalCall.Receiver(method, "this") : "this";
    }

    private bool IsCalledAlike(IMethodSymbol member) =>
        member.Arity == method.Arity
        && member.Parameters.Length == method.Parameters.Length
        && member.Parameters
            .Zip(method.Parameters, static (one, other) => SymbolEqualityComparer.Default.Equals(one.Type, other.Type))
            .All(static same => same);

    private static string CalledAs(IMethodSymbol member) => $"(({TypeNames.Of(member.ContainingType)})this).{TypeNames.Identifier(member.Name)}";

    private void PrintImplementation(IMethodSymbol member, string factory, string target, IReadOnlyList<INamedTypeSymbol> passedOver)
    {
        writer.Line();
        var contract = new Signature(member);
        var arguments = $"{contract.TypeParameters}({contract.Arguments})";
        var call = passedOver.Count > 0 ? $"{IsOneOf(passedOver)} ? {Exposed(CalledAs(member) + arguments)} : {target}{arguments}" : target + arguments;
        writer.Line(FrameAttributes.NotCovered);
        foreach (var attribute in MemberContext.OfFactory(method)) writer.Line(attribute);
        writer.Line(
            $"{Unsafe}{TypeNames.Of(member.ReturnType)} {TypeNames.Of(member.ContainingType)}.{factory}{contract.TypeParameters}({contract.BareParameters})"
            + $"{contract.InheritedConstraints} => {call};");
    }

    private string Unused(string name)
    {
        while (Parameters.Told(method).Any(parameter => parameter.Name == name)) name += "_";
        return name;
    }
}
