using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Generator.Lowering;

/// <summary>
/// Compound assignments that are bound at run time. Their call sites say that the value comes from such an assignment, which lets it be narrowed
/// to a <c>byte</c>, and ask first whether a member is an event.
/// </summary>
internal static class DynamicAssignments
{
    private const string Flags = DynamicSites.Binding + "CSharpBinderFlags.";

    public static bool TrySpill(AssignmentExpressionSyntax assignment, BodyLowering body)
    {
        var type = body.Facts.Model.GetTypeInfo(assignment.Left).Type;
        if (type is not { TypeKind: TypeKind.Dynamic } && body.Facts.Model.GetTypeInfo(assignment.Right).Type is not { TypeKind: TypeKind.Dynamic }) return false;
        var left = AwaitSyntax.StripParentheses(assignment.Left);
        var operation = body.Facts.Model.GetOperation(left);
        if (left is MemberAccessExpressionSyntax member && operation is IDynamicMemberReferenceOperation) SpillMember(assignment, member, body);
        else if (left is ElementAccessExpressionSyntax element && operation is IDynamicIndexerAccessOperation) SpillElement(assignment, element, body);
        else if (operation is IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation)
            throw new UnsupportedConstructException("a compound assignment behind ?. to a dynamic target with an await on the right", assignment);
        else SpillVariable(assignment, type!, body);
        return true;
    }

    private static void SpillMember(AssignmentExpressionSyntax assignment, MemberAccessExpressionSyntax member, BodyLowering body)
    {
        var dynamic = body.Facts.Compilation.DynamicType;
        var name = SymbolDisplay.FormatLiteral(member.Name.Identifier.ValueText, quote: true);
        var receiver = body.Rewrite(member.Expression);
        var get = DynamicSites.Site(
            "object, object",
            $"GetMember({Flags}None, {name}, {DynamicSites.Context(body)}, new[] {{ {DynamicSites.Argument(null)} }})",
            body);
        var old = Old(dynamic, body);
        var read = Code.Of($"{get}.Target({get}, ", receiver, ")");
        Variable? isEvent = null;
        if (assignment.Kind() is SyntaxKind.AddAssignmentExpression or SyntaxKind.SubtractAssignmentExpression)
        {
            var asks = DynamicSites.Site("object, bool", $"IsEvent({Flags}None, {name}, {DynamicSites.Context(body)})", body);
            isEvent = body.Variables.NewTemporary("bool", "isEvent");
            body.Assign(isEvent, Code.Of($"{asks}.Target({asks}, ", receiver, ")"), declares: true, member);
            read = Code.Of(isEvent, " ? null : ", read);
        }

        body.Assign(old, read, source: member);
        Expressions.Spill(assignment.Right, body);
        var set = DynamicSites.Site(
            "object, object, object",
            $"SetMember({Flags}ValueFromCompoundAssignment{DynamicSites.Checked(assignment, body)}, {name}, {DynamicSites.Context(body)}, new[] {{ {DynamicSites.Argument(null)}, {DynamicSites.Argument(null)} }})",
            body);
        var result = Code.Of($"{set}.Target({set}, ", receiver, ", ", Joined(assignment, null, old, body), ")");
        if (isEvent is not null)
        {
            var handlerType = DynamicSites.TypeOf(assignment.Right, body);
            var accessor = SymbolDisplay.FormatLiteral(
                (assignment.IsKind(SyntaxKind.AddAssignmentExpression) ? "add_" : "remove_") + member.Name.Identifier.ValueText,
                quote: true);
            var change = DynamicSites.Site(
                $"object, {DynamicSites.TextOf(handlerType)}, object",
                $"InvokeMember({Flags}InvokeSpecialName | {Flags}ResultDiscarded, {accessor}, null, {DynamicSites.Context(body)}, new[] {{ {DynamicSites.Argument(null)}, {DynamicSites.Argument(handlerType)} }})",
                body);
            result = Code.Of(isEvent, $" ? {change}.Target({change}, ", receiver, ", ", body.Rewrite(assignment.Right), ") : ", result);
        }

        Give(assignment, result, dynamic, body);
    }

    private static void SpillElement(AssignmentExpressionSyntax assignment, ElementAccessExpressionSyntax element, BodyLowering body)
    {
        var dynamic = body.Facts.Compilation.DynamicType;
        var operands = element.ArgumentList.Arguments.Select(static argument => argument.Expression).Prepend(element.Expression).ToList();
        if (element.ArgumentList.Arguments.Any(static argument => argument.NameColon is not null || !argument.RefKindKeyword.IsKind(SyntaxKind.None))
            || DynamicSites.TypeOf(element.Expression, body) is { IsReferenceType: false })
            throw new UnsupportedConstructException(
                "a compound assignment to a dynamic element of a struct, or with named indices, with an await on the right",
                assignment);
        var types = operands.Select(operand => DynamicSites.TypeOf(operand, body)).ToList();
        var texts = string.Join(", ", types.Select(DynamicSites.TextOf));
        var told = string.Join(
            ", ",
            operands.Select((operand, i) => DynamicSites.Argument(types[i], types[i] is not null && body.Facts.Model.GetConstantValue(operand).HasValue)));
        var values = new Code();
        foreach (var operand in operands) values.Add(", ").Add(body.Rewrite(operand));
        var get = DynamicSites.Site($"{texts}, object", $"GetIndex({Flags}None, {DynamicSites.Context(body)}, new[] {{ {told} }})", body);
        var old = Old(dynamic, body);
        body.Assign(old, Code.Of($"{get}.Target({get}", values, ")"), source: element);
        Expressions.Spill(assignment.Right, body);
        var set = DynamicSites.Site(
            $"{texts}, object, object",
            $"SetIndex({Flags}ValueFromCompoundAssignment{DynamicSites.Checked(assignment, body)}, {DynamicSites.Context(body)}, new[] {{ {told}, {DynamicSites.Argument(null)} }})",
            body);
        Give(assignment, Code.Of($"{set}.Target({set}", values, ", ", Joined(assignment, null, old, body), ")"), dynamic, body);
    }

    private static void SpillVariable(AssignmentExpressionSyntax assignment, ITypeSymbol type, BodyLowering body)
    {
        var old = Old(type, body);
        body.Assign(old, body.Rewrite(assignment.Left), source: assignment.Left);
        Expressions.Spill(assignment.Right, body);
        var value = body.Variables.NewTemporary(type, "value");
        body.Assign(
            value,
            Code.Of($"({TypeNames.Of(type)})", "(dynamic)", Joined(assignment, type.TypeKind == TypeKind.Dynamic ? null : type, old, body)),
            declares: true,
            assignment);
        body.Emit(new StatementNode(Code.Of(body.Rewrite(assignment.Left), " = ", value, ";")), assignment);
        body.Replacements[assignment] = Code.Of(value);
    }

    private static Variable Old(ITypeSymbol type, BodyLowering body)
    {
        var old = body.Variables.NewTemporary(type, "old");
        old.IsDeclaredAtTop = true;
        return old;
    }

    private static Code Joined(AssignmentExpressionSyntax assignment, ITypeSymbol? oldType, Variable old, BodyLowering body)
    {
        var right = DynamicSites.TypeOf(assignment.Right, body);
        var join = DynamicSites.Site(
            $"{DynamicSites.TextOf(oldType)}, {DynamicSites.TextOf(right)}, object",
            $"BinaryOperation({Flags}None{DynamicSites.Checked(assignment, body)}, {DynamicSites.ExpressionType}{Operator(assignment)}, {DynamicSites.Context(body)}, new[] {{ {DynamicSites.Argument(oldType)}, {DynamicSites.Argument(right)} }})",
            body);
        return Code.Of($"{join}.Target({join}, ", old, ", ", body.Rewrite(assignment.Right), ")");
    }

    private static void Give(AssignmentExpressionSyntax assignment, Code result, ITypeSymbol type, BodyLowering body)
    {
        var value = body.Variables.NewTemporary(type, "value");
        body.Assign(value, result, declares: true, assignment);
        body.Replacements[assignment] = Code.Of(value);
    }

    private static string Operator(AssignmentExpressionSyntax assignment) => assignment.Kind() switch
    {
        SyntaxKind.AddAssignmentExpression => "AddAssign",
        SyntaxKind.SubtractAssignmentExpression => "SubtractAssign",
        SyntaxKind.MultiplyAssignmentExpression => "MultiplyAssign",
        SyntaxKind.DivideAssignmentExpression => "DivideAssign",
        SyntaxKind.ModuloAssignmentExpression => "ModuloAssign",
        SyntaxKind.AndAssignmentExpression => "AndAssign",
        SyntaxKind.OrAssignmentExpression => "OrAssign",
        SyntaxKind.ExclusiveOrAssignmentExpression => "ExclusiveOrAssign",
        SyntaxKind.LeftShiftAssignmentExpression => "LeftShiftAssign",
        SyntaxKind.RightShiftAssignmentExpression => "RightShiftAssign",
        _ => throw new UnsupportedConstructException($"a compound assignment with {assignment.OperatorToken.Text} that is bound at run time", assignment),
    };
}
