using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using static CoroGen.Generator.Analysis.RuntimeNames;

namespace CoroGen.Generator.Lowering;

/// <summary>Expressions that stand for variables: what leads to the variable is evaluated before an await, the variable itself is not.</summary>
internal static class AssignmentTargets
{
    /// <summary>Spills what leads to a variable that will be assigned.</summary>
    public static void Spill(ExpressionSyntax target, BodyLowering body) => Spill(target, isReference: false, body);

    /// <summary>
    /// Spills what leads to a variable that will be handed over by reference, or on which a member is called. Elements of arrays have to be there before
    /// what follows is evaluated, and only then; the objects that fields lie in do not.
    /// </summary>
    public static void SpillReference(ExpressionSyntax target, BodyLowering body)
    {
        Spill(target, isReference: true, body);
        if (ElementIn(target, body) is { } element) Touch(element, body);
    }

    /// <summary>A variable that is handed over by reference, as one of several operands.</summary>
    public static Operand AsOperand(ExpressionSyntax variable, BodyLowering body) =>
        new(variable, () => SpillReference(variable, body), () => PrepareOnly(variable, body));

    private static void Spill(ExpressionSyntax target, bool isReference, BodyLowering body)
    {
        switch (AwaitSyntax.Place(target))
        {
            case IdentifierNameSyntax or ThisExpressionSyntax or DeclarationExpressionSyntax or MemberBindingExpressionSyntax or GenericNameSyntax:
                return;
            case MemberAccessExpressionSyntax access:
                SpillMember(access, isReference, body);
                return;
            case ElementAccessExpressionSyntax access when isReference && IsElement(access, body) && !body.Facts.Suspends(access.ArgumentList):
                SpillHeld(access.Expression, body);
                foreach (var index in access.ArgumentList.Arguments) SpillHeld(index.Expression, body);
                return;
            case ElementAccessExpressionSyntax access:
                if (isReference) IndexedTargets.SpillReceiver(access, body);
                else SpillReceiver(access.Expression, body);
                IndexedTargets.SpillIndices(access, access.ArgumentList, () => body.Rewrite(access.Expression), body, isReference);
                return;
            case ElementBindingExpressionSyntax binding:
                IndexedTargets.SpillIndices(binding, binding.ArgumentList, () => body.BindingReceivers[binding], body, isReference);
                return;
            case TupleExpressionSyntax tuple:
                foreach (var argument in tuple.Arguments) SpillVariable(argument.Expression, body);
                return;
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PointerIndirectionExpression } pointer:
                Expressions.Spill(pointer.Operand, body);
                return;
            case var other:
                throw new UnsupportedConstructException($"an await after a target of kind {other.Kind()}", target);
        }
    }

    /// <summary>Prepares a target that itself holds the last await.</summary>
    public static void PrepareOnly(ExpressionSyntax target, BodyLowering body)
    {
        switch (AwaitSyntax.Place(target))
        {
            case MemberAccessExpressionSyntax access when IsVariable(access.Expression, body): PrepareOnly(access.Expression, body); break;
            case ElementAccessExpressionSyntax access when IndexedTargets.IsChanged(access, body): IndexedTargets.PrepareOnly(access, body); break;
            case TupleExpressionSyntax tuple: Expressions.PrepareSequence(body, tuple.Arguments.Select(argument => new Operand(argument.Expression, () => SpillVariable(argument.Expression, body), () => PrepareOnly(argument.Expression, body))).ToList()); break;
            case var other: Expressions.Prepare(other, body); break;
        }
    }

    /// <summary>Prepares an element of an array whose index from the end awaits: the array is asked for its length before.</summary>
    public static bool TryPrepareFromEnd(ElementAccessExpressionSyntax access, BodyLowering body)
    {
        if (access.ArgumentList.Arguments.Count != 1 || AwaitSyntax.StripParentheses(access.ArgumentList.Arguments[0].Expression) is not PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.IndexExpression })
            return false;
        if (body.Facts.Model.GetOperation(access) is not IArrayElementReferenceOperation) return false;
        SpillReceiver(access.Expression, body);
        IndexedTargets.SpillIndices(access, access.ArgumentList, () => body.Rewrite(access.Expression), body, isReadAndSet: false);
        return true;
    }

    /// <summary>Looks at an element of an array that is given by an <c>Index</c>, so that one out of range fails here.</summary>
    public static void TouchFromEnd(ExpressionSyntax target, BodyLowering body)
    {
        if (AwaitSyntax.Place(target) is not ElementAccessExpressionSyntax access) return;
        if (body.Facts.Model.GetOperation(access) is IArrayElementReferenceOperation element && element.Indices[0].Type is { Name: "Index" }) Touch(access, body);
    }

    /// <summary>Spills the receiver of a member: by value if it is a reference, or a value that no variable holds; else what leads to it.</summary>
    public static void SpillReceiver(ExpressionSyntax receiver, BodyLowering body)
    {
        var type = body.Facts.Model.GetTypeInfo(receiver).Type;
        if (type is null) return;
        if (type.IsReferenceType || !IsVariable(receiver, body))
        {
            Expressions.Spill(receiver, body);
            return;
        }

        SpillReference(receiver, body);
        if (OpenReceivers.Is(receiver, body)) body.Replacements[receiver] = OpenReceivers.Hold(receiver, type, body, out _);
    }

    /// <summary>Whether the expression stands for a variable of a struct, which its members may change.</summary>
    public static bool IsVariable(ExpressionSyntax expression, BodyLowering body)
    {
        expression = AwaitSyntax.Place(expression);
        if (body.Facts.Model.GetTypeInfo(expression).Type is not { IsReferenceType: false }) return false;
        return expression switch
        {
            ThisExpressionSyntax => true,
            IdentifierNameSyntax or MemberAccessExpressionSyntax or MemberBindingExpressionSyntax => IsVariable(body.Facts.Model.GetSymbolInfo(expression).Symbol, expression, body),
            ElementAccessExpressionSyntax access => body.Facts.Model.GetTypeInfo(access.Expression).Type is IArrayTypeSymbol or IPointerTypeSymbol,
            ElementBindingExpressionSyntax => body.Facts.Model.GetSymbolInfo(expression).Symbol is null
                && body.Facts.Model.GetOperation(expression) is IArrayElementReferenceOperation,
            PrefixUnaryExpressionSyntax unary => unary.IsKind(SyntaxKind.PointerIndirectionExpression),
            _ => false,
        };
    }

    private static bool IsVariable(ISymbol? symbol, ExpressionSyntax expression, BodyLowering body) => symbol switch
    {
        ILocalSymbol => true,
        IParameterSymbol => !body.Facts.Method.ContainingType.IsReadOnly || !HostMembers.IsPrimaryParameter(symbol, body),
        IFieldSymbol { IsConst: false } field => field.IsStatic
            || field.ContainingType.IsReferenceType
            || expression is not MemberAccessExpressionSyntax access
            || IsVariable(access.Expression, body),
        _ => false,
    };

    private static void SpillMember(MemberAccessExpressionSyntax access, bool isReference, BodyLowering body)
    {
        var symbol = body.Facts.Model.GetSymbolInfo(access).Symbol;
        if (symbol is { IsStatic: true } || access.Expression is BaseExpressionSyntax) return;
        var receiver = access.Expression;
        if (symbol is not IFieldSymbol || !IsVariable(receiver, body))
        {
            SpillReceiver(receiver, body);
            return;
        }

        // A field of a struct that lies in an object or array: that object must be there before the right side runs.
        Spill(receiver, isReference, body);
        if (!isReference
            && AwaitSyntax.Place(receiver) is not (IdentifierNameSyntax or ThisExpressionSyntax)
            && !IsInStatic(receiver, body)
            && !body.Facts.Model.GetTypeInfo(receiver).Type!.IsRefLikeType)
        {
            Touch(receiver, body);
        }
    }

    // The compiler keeps what leads to an element, not the element: one that leads to another is read again behind the await.
    private static void SpillHeld(ExpressionSyntax expression, BodyLowering body)
    {
        if (AwaitSyntax.Place(expression) is ElementAccessExpressionSyntax access && IsElement(access, body)) Spill(access, isReference: true, body);
        else Expressions.Spill(expression, body);
    }

    private static bool IsElement(ElementAccessExpressionSyntax access, BodyLowering body) =>
        body.Facts.Model.GetOperation(access) is IArrayElementReferenceOperation element
            && (element.Indices.All(static index => index.Type is { SpecialType: not SpecialType.None }) || body.Facts.Suspends(access.ArgumentList));

    // The element of an array that holds a variable, as itself or as a part of it.
    private static ElementAccessExpressionSyntax? ElementIn(ExpressionSyntax variable, BodyLowering body) => AwaitSyntax.Place(variable) switch
    {
        ElementAccessExpressionSyntax access when body.Facts.Model.GetTypeInfo(access.Expression).Type is IArrayTypeSymbol
            && body.Facts.Model.GetSymbolInfo(access).Symbol is null => access,
        MemberAccessExpressionSyntax access when body.Facts.Model.GetSymbolInfo(access).Symbol is IFieldSymbol { IsStatic: false, ContainingType.IsReferenceType: false } => ElementIn(access.Expression, body),
        _ => null,
    };

    /// <summary>
    /// Spills what leads to a variable that the compiler refers to from here on: the object or element that it lies in has to be there.
    /// </summary>
    public static void SpillFixed(ExpressionSyntax variable, BodyLowering body)
    {
        SpillReference(variable, body);
        if (IsPart(variable, body) && ElementIn(variable, body) is null) TouchVariable(variable, body);
    }

    // A deconstruction refers to elements, to fields of structs, and to structs that have a property to set. Of fields of objects it keeps the object.
    private static void SpillVariable(ExpressionSyntax target, BodyLowering body)
    {
        var inner = AwaitSyntax.Place(target);
        var receiver = (inner as MemberAccessExpressionSyntax)?.Expression ?? (inner as ElementAccessExpressionSyntax)?.Expression;
        var symbol = body.Facts.Model.GetSymbolInfo(inner).Symbol;
        Spill(target, isReference: true, body);
        if (IsInStatic(inner, body)) return;
        if (ElementIn(target, body) is not null || (symbol is IFieldSymbol { ContainingType.IsReferenceType: false } && IsPart(inner, body)))
            TouchVariable(target, body);
        else if (symbol is IPropertySymbol && receiver is not null && IsVariable(receiver, body) && IsPart(receiver, body)) TouchVariable(receiver, body);
    }

    // A static variable, or a part of one, is always there: to look at it would only run the constructor of its type too early.
    private static bool IsInStatic(ExpressionSyntax variable, BodyLowering body) =>
        AwaitSyntax.Place(variable) is MemberAccessExpressionSyntax access
            && body.Facts.Model.GetSymbolInfo(access).Symbol is { } symbol
            && (symbol is IFieldSymbol { IsStatic: true } || (symbol is not IFieldSymbol { ContainingType.IsReferenceType: true } && IsInStatic(access.Expression, body)));

    // Whether the variable is a field of something.
    private static bool IsPart(ExpressionSyntax variable, BodyLowering body) =>
        AwaitSyntax.Place(variable) is MemberAccessExpressionSyntax and not { Expression: BaseExpressionSyntax }
            && body.Facts.Model.GetSymbolInfo(AwaitSyntax.Place(variable)).Symbol is IFieldSymbol { IsStatic: false };

    private static void TouchVariable(ExpressionSyntax variable, BodyLowering body)
    {
        if (body.Facts.Model.GetTypeInfo(variable).Type is { IsRefLikeType: false, TypeKind: not (TypeKind.Pointer or TypeKind.FunctionPointer) })
        {
            Touch(variable, body);
        }
    }

    private static void Touch(ExpressionSyntax variable, BodyLowering body) =>
        body.Emit(new StatementNode(Code.Of($"{Hooks.Touch}(in ", new Rewriter(body, variable).Rewrite(), ");")), variable);
}
