using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Generator.Lowering;

/// <summary>Expressions that stand for variables: what leads to the variable is evaluated before an await, the variable itself is not.</summary>
internal static class Targets
{
    /// <summary>Spills what leads to a variable.</summary>
    public static void Spill(ExpressionSyntax target, BodyLowering body)
    {
        switch (Syntax.StripParentheses(target))
        {
            case IdentifierNameSyntax or ThisExpressionSyntax or DeclarationExpressionSyntax or MemberBindingExpressionSyntax or GenericNameSyntax:
                return;
            case MemberAccessExpressionSyntax access:
                SpillMember(access, body);
                return;
            case ElementAccessExpressionSyntax access:
                SpillReceiver(access.Expression, body);
                SpillIndices(access, access.ArgumentList, () => body.Rewrite(access.Expression), body);
                return;
            case ElementBindingExpressionSyntax binding:
                SpillIndices(binding, binding.ArgumentList, () => body.BindingReceivers[binding], body);
                return;
            case TupleExpressionSyntax tuple:
                foreach (var argument in tuple.Arguments) SpillVariable(argument.Expression, body);
                return;
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PointerIndirectionExpression } pointer:
                Expressions.Spill(pointer.Operand, body);
                return;
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } forgiven:
                Spill(forgiven.Operand, body);
                return;
            case var other:
                throw new UnsupportedConstructException($"an await after a target of kind {other.Kind()}", target);
        }
    }

    /// <summary>Prepares a target that itself holds the last await.</summary>
    public static void PrepareOnly(ExpressionSyntax target, BodyLowering body)
    {
        switch (Syntax.StripParentheses(target))
        {
            case MemberAccessExpressionSyntax access when IsVariable(access.Expression, body): PrepareOnly(access.Expression, body); break;
            case TupleExpressionSyntax tuple: Expressions.PrepareSequence(body, tuple.Arguments.Select(argument => new Operand(argument.Expression, () => SpillVariable(argument.Expression, body), () => PrepareOnly(argument.Expression, body))).ToList()); break;
            case var other: Expressions.Prepare(other, body); break;
        }
    }

    /// <summary>Prepares an element of an array whose index from the end awaits: the array is asked for its length before.</summary>
    public static bool TryPrepareFromEnd(ElementAccessExpressionSyntax access, BodyLowering body)
    {
        if (access.ArgumentList.Arguments.Count != 1 || Syntax.StripParentheses(access.ArgumentList.Arguments[0].Expression) is not PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.IndexExpression }) return false;
        if (body.Model.GetOperation(access) is not IArrayElementReferenceOperation) return false;
        SpillReceiver(access.Expression, body);
        SpillIndices(access, access.ArgumentList, () => body.Rewrite(access.Expression), body);
        return true;
    }

    /// <summary>Looks at an element of an array that is given by an <c>Index</c>, so that one out of range fails here.</summary>
    public static void TouchFromEnd(ExpressionSyntax target, BodyLowering body)
    {
        if (Syntax.StripParentheses(target) is not ElementAccessExpressionSyntax access) return;
        if (body.Model.GetOperation(access) is IArrayElementReferenceOperation element && element.Indices[0].Type is { Name: "Index" }) Touch(access, body);
    }

    /// <summary>Spills the receiver of a member: by value if it is a reference, or a value that no variable holds; else what leads to it.</summary>
    public static void SpillReceiver(ExpressionSyntax receiver, BodyLowering body)
    {
        var type = body.Model.GetTypeInfo(receiver).Type;
        if (type is null) return;
        if (type.IsReferenceType || !IsVariable(receiver, body)) Expressions.Spill(receiver, body);
        else Spill(receiver, body);
    }

    /// <summary>Whether the expression stands for a variable of a struct, which its members may change.</summary>
    public static bool IsVariable(ExpressionSyntax expression, BodyLowering body)
    {
        expression = Syntax.StripParentheses(expression);
        if (body.Model.GetTypeInfo(expression).Type is not { IsReferenceType: false }) return false;
        return expression switch
        {
            ThisExpressionSyntax => true,
            IdentifierNameSyntax or MemberAccessExpressionSyntax or MemberBindingExpressionSyntax => IsVariable(body.Model.GetSymbolInfo(expression).Symbol, expression, body),
            ElementAccessExpressionSyntax access => body.Model.GetTypeInfo(access.Expression).Type is IArrayTypeSymbol or IPointerTypeSymbol,
            ElementBindingExpressionSyntax => body.Model.GetSymbolInfo(expression).Symbol is null && body.Model.GetOperation(expression) is IArrayElementReferenceOperation,
            PrefixUnaryExpressionSyntax unary => unary.IsKind(SyntaxKind.PointerIndirectionExpression),
            _ => false,
        };
    }

    private static bool IsVariable(ISymbol? symbol, ExpressionSyntax expression, BodyLowering body) => symbol switch
    {
        ILocalSymbol => true,
        IParameterSymbol => !body.Method.ContainingType.IsReadOnly || !Doors.IsPrimaryParameter(symbol, body),
        IFieldSymbol { IsReadOnly: false, IsConst: false } field => field.IsStatic || field.ContainingType.IsReferenceType || expression is not MemberAccessExpressionSyntax access || IsVariable(access.Expression, body),
        _ => false,
    };

    // An index from the end becomes one from the start, with the length that the receiver has before the right side runs.
    private static void SpillIndices(ExpressionSyntax access, BracketedArgumentListSyntax list, Func<Code> receiver, BodyLowering body)
    {
        var element = body.Model.GetOperation(access);
        var isArray = element is IArrayElementReferenceOperation;
        var length = element switch
        {
            IImplicitIndexerReferenceOperation { IndexerSymbol: IPropertySymbol } implied => implied.LengthSymbol.Name,
            IArrayElementReferenceOperation array when array.Indices[0].Type is { Name: "Index" } => "Length",
            _ => null,
        };
        if (length is null)
        {
            var operands = new List<Operand>();
            Calls.AddArguments(list, operands, body);
            foreach (var operand in operands) operand.Spill();
            return;
        }

        var index = list.Arguments[0].Expression;
        var fromEnd = Syntax.StripParentheses(index) is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.IndexExpression } hat ? hat.Operand : null;
        var end = Code.Of(receiver(), $".{length}");
        if (fromEnd is not null && isArray)
        {
            // An array is asked before the number is evaluated.
            var known = body.NewTemporary("int", "length");
            body.Assign(known, end, declares: true, access);
            end = Code.Of(known);
        }

        Expressions.Spill(fromEnd ?? index, body);
        var offset = body.NewTemporary("int", "offset");
        body.Assign(offset, fromEnd is null ? Code.Of("(", body.Rewrite(index), ").GetOffset(", end, ")") : Code.Of("unchecked(", end, " - (", body.Rewrite(fromEnd), "))"), declares: true, index);
        body.Replacements[index] = Code.Of(offset);
    }

    private static void SpillMember(MemberAccessExpressionSyntax access, BodyLowering body)
    {
        var symbol = body.Model.GetSymbolInfo(access).Symbol;
        if (symbol is { IsStatic: true } || access.Expression is BaseExpressionSyntax) return;
        var receiver = access.Expression;
        SpillReceiver(receiver, body);

        // A field of a struct that lies in an object or array: that object must be there before the right side runs.
        if (symbol is IFieldSymbol && IsVariable(receiver, body) && Syntax.StripParentheses(receiver) is not (IdentifierNameSyntax or ThisExpressionSyntax) && !body.Model.GetTypeInfo(receiver).Type!.IsRefLikeType)
        {
            Touch(receiver, body);
        }
    }

    // A deconstruction holds its targets by reference, so that they must be there before the right side runs.
    private static void SpillVariable(ExpressionSyntax target, BodyLowering body)
    {
        Spill(target, body);
        target = Syntax.StripParentheses(target);
        var isHeld = target is ElementAccessExpressionSyntax access
            ? body.Model.GetTypeInfo(access.Expression).Type is IArrayTypeSymbol && body.Model.GetSymbolInfo(access).Symbol is null
            : target is MemberAccessExpressionSyntax && body.Model.GetSymbolInfo(target).Symbol is IFieldSymbol;
        if (isHeld && body.Model.GetTypeInfo(target).Type is { IsRefLikeType: false, TypeKind: not TypeKind.Pointer }) Touch(target, body);
    }

    private static void Touch(ExpressionSyntax variable, BodyLowering body) =>
        body.Emit(new StatementNode(Code.Of("global::CoroGen.CompilerServices.CoroutineServices.Touch(in ", new Rewriter(body, variable).Rewrite(), ");")), variable);
}
