using CoroGen.Generator.Binding;
using CoroGen.Generator.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Emit;

/// <summary>
/// Prints the hidden factory of a coroutine, which gives its frame in a box: what calls that cannot embed the frame are redirected to. It
/// is virtual where the method is, so that these calls keep their dispatch.
/// </summary>
internal sealed class FactoryPrinter(IMethodSymbol method, Compilation compilation, CodeWriter writer)
{
    private const string Services = "global::CoroGen.CompilerServices.";

    private readonly string _name = CoroutineMethods.FactoryName(method);
    private readonly string _typeParameters = DeclarationText.TypeParameters(method);
    private readonly string _resultType = TypeNames.Of(method.ReturnType);

    /// <summary>The factory of a method that has a frame.</summary>
    public void Print(Func<SyntaxNode, Code> rewrite)
    {
        CoroutineMethods.IsCoro(method.ReturnType, out var result);
        var isIterator = CoroutineMethods.IsIterator(method.ReturnType, out var item);
        Open(rewrite);
        var frame = $"{CoroutineMethods.FrameName(method)}{_typeParameters}";
        var box = Unused("box");
        writer.Line($"var {box} = {Services}{(isIterator ? $"FrameIterator<{frame}, {TypeNames.Of(item!)}>" : $"FrameBox<{frame}, {(result is null ? Services + "VoidResult" : TypeNames.Of(result))}>")}.Rent();");
        var arguments = Parameters.AsArguments(method);
        var self = method.IsStatic ? "" : arguments.Length > 0 ? "this, " : "this";
        writer.Line($"{box}.Frame.Start({self}{arguments});");
        writer.Line(isIterator ? $"return {box};" : $"return {Services}CoroutineServices.{(result is null ? "ToVoidCoro" : "ToCoro")}({box});");
        writer.Close();
        PrintInterfaceImplementations();
    }

    /// <summary>The factory of a method that has no frame: it calls the method, and overrides and implementations take its place.</summary>
    public void PrintForwarding(Func<SyntaxNode, Code>? rewrite)
    {
        Open(rewrite);
        var call = OriginalCall.Of(method, "this", Parameters.AsArguments(method));
        writer.Line(CoroutineMethods.IsIterator(method.ReturnType, out _) ? $"return {Services}CoroutineServices.Expose({call});" : $"return {call};");
        writer.Close();
        PrintInterfaceImplementations();
    }

    /// <summary>The frame of a method whose body has no lowering: it holds the compiler's state machine.</summary>
    public void PrintWrappingFrame(Func<SyntaxNode, Code> rewrite)
    {
        CoroutineMethods.IsCoro(method.ReturnType, out var result);
        var frameResult = result is null ? Services + "VoidResult" : TypeNames.Of(result);
        var child = Services + (result is null ? "CoroFrame" : $"CoroFrame<{frameResult}>");
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.Open($"{DeclarationText.Accessibility(method.DeclaredAccessibility)} struct {CoroutineMethods.FrameName(method)}{_typeParameters} : {Services}ICoroutineFrame<{TypeNames.WithoutDynamic(frameResult)}>{DeclarationText.Constraints(method)}");
        writer.Line($"private {child} _machine;");
        var self = Unused("_this");
        var receiver = method.IsStatic ? "" : $"{TypeNames.Of(method.ContainingType)} {self}";
        var parameters = Parameters.Of(method, rewrite);
        writer.Line();
        writer.Open($"public void Start({receiver}{(receiver.Length > 0 && parameters.Length > 0 ? ", " : "")}{parameters})");
        writer.Line($"this._machine.Start({OriginalCall.Of(method, self, Parameters.AsArguments(method))});");
        writer.Close();
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public bool MoveNext({Services}CoroutineBox box, out {frameResult} result) => this._machine.MoveNext(box, out result);");
        if (CalleeFrame.SplitsFrames(compilation)) SplitMethods.PrintBothBy("this._machine.MoveNext(box, out result)", writer, frameResult);
        writer.Close();
        writer.Line();
    }

    /// <summary>The frame of an async iterator whose body has no lowering.</summary>
    public void PrintWrappingIteratorFrame(Func<SyntaxNode, Code> rewrite)
    {
        CoroutineMethods.IsIterator(method.ReturnType, out var item);
        var itemType = TypeNames.Of(item!);
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.Open($"{DeclarationText.Accessibility(method.DeclaredAccessibility)} struct {CoroutineMethods.FrameName(method)}{_typeParameters} : {Services}ICoroutineFrame<bool>{DeclarationText.Constraints(method)}");
        writer.Line($"private {Services}MachineIteratorFrame<{itemType}> _machine;");
        var self = Unused("_this");
        var receiver = method.IsStatic ? "" : $"{TypeNames.Of(method.ContainingType)} {self}";
        var parameters = Parameters.Of(method, rewrite);
        writer.Line();
        writer.Line($"public {itemType} YieldedItem => this._machine.YieldedItem;");
        writer.Line();
        writer.Line($"public void Start({receiver}{(receiver.Length > 0 && parameters.Length > 0 ? ", " : "")}{parameters}) => this._machine.Start({OriginalCall.Of(method, self, Parameters.AsArguments(method))});");
        writer.Line();
        writer.Line("public void LinkToken(global::System.Threading.CancellationToken token) => this._machine.LinkToken(token);");
        writer.Line();
        writer.Line("public bool BeginDisposing() => this._machine.BeginDisposing();");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public bool MoveNext({Services}CoroutineBox box, out bool result) => this._machine.MoveNext(box, out result);");
        writer.Close();
        writer.Line();
    }

    private static string Name(IMethodSymbol method) => TypeNames.Identifier(method.Name);

    private void Open(Func<SyntaxNode, Code>? rewrite)
    {
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.Line("[global::System.Runtime.CompilerServices.CompilerGenerated]");
        var overridden = Overridden();
        var constraints = overridden is null ? DeclarationText.Constraints(method) : "";
        writer.Open($"{Modifiers(overridden)} {_resultType} {_name}{_typeParameters}({(method.IsExtensionMethod ? "this " : "")}{Parameters.Of(method, rewrite)}){constraints}");
    }

    private string Modifiers(IMethodSymbol? overridden)
    {
        var accessibility = DeclarationText.Accessibility(overridden is null ? Accessibility() : overridden.DeclaredAccessibility);
        if (method.IsStatic) return accessibility + " static";
        if (overridden is not null) return accessibility + (method.IsSealed ? " sealed override" : " override");
        var isOverridable = (method.IsVirtual || method.IsAbstract || method.IsOverride) && !method.IsSealed && !method.ContainingType.IsSealed && method.ContainingType.TypeKind == TypeKind.Class;
        return accessibility + (isOverridable ? " virtual" : "");
    }

    // An interceptor stands outside of the type: it reaches a private method by a factory that the assembly can see, where all types can be named.
    private Accessibility Accessibility() =>
        method.DeclaredAccessibility is Microsoft.CodeAnalysis.Accessibility.Private or Microsoft.CodeAnalysis.Accessibility.Protected or Microsoft.CodeAnalysis.Accessibility.ProtectedAndInternal
        && !method.IsVirtual && !method.IsAbstract && !method.IsOverride
        && method.ExplicitInterfaceImplementations.IsEmpty
        && DeclarationText.IsInternal(method.ReturnType)
        && method.Parameters.All(static parameter => DeclarationText.IsInternal(parameter.Type))
            ? Microsoft.CodeAnalysis.Accessibility.Internal
            : method.DeclaredAccessibility;

    private IMethodSymbol? Overridden() =>
        method.OverriddenMethod?.OriginalDefinition is { } overridden && BoxedFactory.NameFor(overridden, compilation, method.ContainingType) is not null ? method.OverriddenMethod : null;

    private void PrintInterfaceImplementations()
    {
        var type = method.ContainingType;
        if (method.IsStatic) return;

        // An interface implements a member of another only where it says so.
        var contracts = type.Interfaces.SelectMany(static contract => contract.AllInterfaces.Prepend(contract)).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var implemented = type.TypeKind == TypeKind.Interface
            ? method.ExplicitInterfaceImplementations
            : contracts.SelectMany(static contract => contract.GetMembers()).OfType<IMethodSymbol>().Where(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), method));
        foreach (var member in implemented)
        {
            if (BoxedFactory.NameFor(member, compilation, type) is not { } factory) continue;
            writer.Line();
            writer.Line($"{TypeNames.Of(member.ReturnType)} {TypeNames.Of(member.ContainingType)}.{factory}{DeclarationText.TypeParameters(member)}({Parameters.Of(member, null)}) => this.{_name}{DeclarationText.TypeParameters(member)}({Parameters.AsArguments(member)});");
        }
    }

    private string Unused(string name)
    {
        while (Parameters.Told(method).Any(parameter => parameter.Name == name)) name += "_";
        return name;
    }
}
