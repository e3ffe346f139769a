using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>
/// Brings the awaits of an expression to statement level. What C# evaluates before an await is evaluated before it, into temporaries; what
/// comes after stays where it is. Each construct has a file of its own, named in the list here.
/// </summary>
internal static class Expressions
{
    private static readonly Func<ExpressionSyntax, BodyLowering, bool>[] s_spills =
    [
        Awaits.TrySpill,
        OperandSpills.TrySpill,
        Calls.TrySpill,
        Assignments.TrySpill,
        ShortCircuits.TrySpill,
        ConditionalAccesses.TrySpill,
        ObjectCreations.TrySpill,
        SwitchExpressions.TrySpill,
    ];

    /// <summary>Makes the expression printable: its awaits have become statements before it.</summary>
    public static void Prepare(ExpressionSyntax expression, BodyLowering body)
    {
        if (!body.Facts.Suspends(expression) || body.Replacements.Contains(expression)) return;
        foreach (var spill in s_spills)
        {
            if (spill(expression, body)) return;
        }

        throw new UnsupportedConstructException($"an await in an expression of kind {expression.Kind()}", expression);
    }

    /// <summary>Prepares operands that are evaluated one after the other.</summary>
    public static void PrepareSequence(BodyLowering body, params ExpressionSyntax?[] operands) =>
        PrepareSequence(
            body,
            operands.Where(static operand => operand is not null).Select(operand => new Operand(operand!, () => Spill(operand!, body))).ToList());

    /// <summary>Prepares operands that are evaluated one after the other, of which some need care.</summary>
    public static void PrepareSequence(BodyLowering body, IReadOnlyList<Operand> operands)
    {
        var last = operands.Count - 1;
        while (last >= 0 && !operands[last].Suspends(body)) last--;
        for (var i = 0; i < last; i++) operands[i].Spill();
        if (last >= 0) operands[last].PrepareLast(body);
    }

    /// <summary>Evaluates an expression here, into a temporary, unless nothing that follows can change what it is.</summary>
    public static void Spill(ExpressionSyntax expression, BodyLowering body)
    {
        if (body.Replacements.Contains(expression)) return;
        var inner = AwaitSyntax.StripParentheses(expression);
        var converted = SpillRules.ConvertedByCode(expression, body);
        if (converted is null && (SpillRules.IsStable(inner, body) || LateReads.Contain(expression, body))) return;
        if (inner is ThrowExpressionSyntax) return;
        if (inner is TupleExpressionSyntax tuple && TypeOf(inner, body) is null)
        {
            // One with a null in it has no type, and is compared element by element.
            foreach (var element in tuple.Arguments) Spill(element.Expression, body);
            return;
        }

        if (TextHandlers.CreationFor(inner, body.Facts.Model) is { } creation)
        {
            // Outside of its call the text would not be what the handler's parameter makes of it.
            InterpolationHandlers.Lower(inner, creation, body);
            return;
        }

        Prepare(expression, body);

        // The result of an await, or of a choice, is a temporary already.
        if (converted is null && body.Replacements.TryGetValue(inner, out var replaced) && replaced.AsVariable() is { Symbol: null }) return;
        var type = converted ?? TypeOf(inner, body) ?? throw new UnsupportedConstructException("an operand without a type before an await", expression);
        if (inner is CollectionExpressionSyntax or ImplicitObjectCreationExpressionSyntax && !TypeNames.IsNameable(type))
            throw new UnsupportedConstructException("a collection or a 'new()' before an await whose type has no name", expression);
        if (type.SpecialType == SpecialType.System_Void) throw new UnsupportedConstructException("an operand without a value before an await", expression);
        var temporary = body.Variables.NewTemporary(type);
        body.Assign(temporary, body.Rewrite(expression), declares: true, expression);
        body.Replacements[expression] = Code.Of(temporary);
    }

    /// <summary>
    /// Evaluates an expression whose awaits are prepared here, if it is a part of another one: what the compiler makes of several steps happens before what
    /// is read only where it is used, such as a field on which a member is called.
    /// </summary>
    public static void Keep(ExpressionSyntax expression, BodyLowering body)
    {
        if (!IsPart(expression) || TypeOf(expression, body) is not { IsRefLikeType: false, TypeKind: not (TypeKind.Dynamic or TypeKind.Error) } type) return;
        var value = body.Variables.NewTemporary(type);
        body.Assign(value, body.Rewrite(expression), declares: true, expression);
        body.Replacements[expression] = Code.Of(value);
    }

    /// <summary>Whether something is evaluated after the expression in the same statement.</summary>
    public static bool IsPart(ExpressionSyntax expression) => expression.Parent is ExpressionSyntax or ArgumentSyntax or InterpolationSyntax;

    /// <summary>The type that a temporary for the expression has: its own, or the one it is converted to if it has none.</summary>
    public static ITypeSymbol? TypeOf(ExpressionSyntax expression, BodyLowering body)
    {
        var info = body.Facts.Model.GetTypeInfo(expression);
        if (TargetOfBranches(expression, body) is { } target) return target;
        if (expression is InterpolatedStringExpressionSyntax or CollectionExpressionSyntax or TupleExpressionSyntax
            && info.ConvertedType is { } converted
            && !(converted.IsTupleType && info.Type is not null))
        {
            return converted;
        }

        return info.Type ?? info.ConvertedType ?? body.Facts.Model.GetOperation(expression)?.Type;
    }

    // The type that each branch of a choice is converted to by itself; null where the choice has a type of its own that is converted.
    private static ITypeSymbol? TargetOfBranches(ExpressionSyntax expression, BodyLowering body)
    {
        if (expression is not (SwitchExpressionSyntax or ConditionalExpressionSyntax)) return null;
        ExpressionSyntax outer = expression;
        while (outer.Parent is ParenthesizedExpressionSyntax parentheses) outer = parentheses;
        return body.Facts.Model.GetConversion(outer) is { IsSwitchExpression: true } or { IsConditionalExpression: true }
            ? body.Facts.Model.GetTypeInfo(outer).ConvertedType
            : null;
    }

    /// <summary>Lowers an expression whose value nobody wants.</summary>
    public static void LowerForEffect(ExpressionSyntax expression, BodyLowering body, SyntaxNode source)
    {
        if (expression is AwaitExpressionSyntax wait)
        {
            Awaits.Lower(wait, body, wantsResult: false);
            return;
        }

        if (body.Facts.IsDeleted(expression)) return;
        if (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax renewed, Right: RefExpressionSyntax target }
            && body.Variables.Of(body.Facts.Model.GetSymbolInfo(renewed).Symbol) is { IsRef: true, Closure: null } reference)
        {
            Prepare(target.Expression, body);
            body.Emit(new AssignNode(reference, Code.Of("ref ", body.Rewrite(target.Expression)), declares: false), source);
            return;
        }

        if (expression is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Right: not RefExpressionSyntax } assignment
            && body.Variables.Of(assignment.Left is IdentifierNameSyntax ? body.Facts.Model.GetSymbolInfo(assignment.Left).Symbol : null) is { IsRef: false } variable
            && !IsRefLocal(assignment.Left, body))
        {
            Prepare(assignment.Right, body);
            body.Assign(variable, body.Rewrite(assignment.Right), declares: false, source);
            return;
        }

        Prepare(expression, body);
        if (body.Replacements.TryGetValue(expression, out var replaced) && (replaced.IsEmpty || replaced.AsVariable() is not null)) return;
        var rewriter = new Rewriter(body, expression);
        body.Emit(new StatementNode(rewriter.RewriteStatement()) { Targets = rewriter.Targets }, source);
    }

    private static bool IsRefLocal(ExpressionSyntax expression, BodyLowering body) =>
        body.Facts.Model.GetSymbolInfo(expression).Symbol is ILocalSymbol { IsRef: true };
}
