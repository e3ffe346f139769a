using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary><c>?.</c> and <c>?[]</c>.</summary>
internal static class ConditionalAccesses
{
    public static bool TrySpill(ExpressionSyntax expression, BodyLowering body)
    {
        if (expression is not ConditionalAccessExpressionSyntax access) return false;
        if (!body.Facts.Suspends(access.WhenNotNull))
        {
            Expressions.Prepare(access.Expression, body);
            return true;
        }

        var receiverType = body.Facts.Model.GetTypeInfo(access.Expression).Type ?? throw new UnsupportedConstructException("a conditional access of an expression without a type", access);
        Variable receiver;
        Code? called = null;
        if (OpenReceivers.Is(access.Expression, body))
        {
            AssignmentTargets.SpillReference(access.Expression, body);
            called = OpenReceivers.Hold(access.Expression, receiverType, body, out receiver);
        }
        else
        {
            Expressions.Prepare(access.Expression, body);
            receiver = body.Variables.NewTemporary(receiverType, "receiver");
            body.Assign(receiver, body.Rewrite(access.Expression), declares: true, access.Expression);
        }

        var type = body.Facts.Model.GetTypeInfo(access).Type;
        var isVoid = type is null or { SpecialType: SpecialType.System_Void };
        Variable? value = null;
        if (!isVoid)
        {
            value = ShortCircuits.NewValue(access, body);
            body.Assign(value, new Code("default"));
        }

        var end = body.NewLabel("Accessed");
        body.Branch(Code.Of(receiver, " is null"), true, end);
        var isNullable = receiverType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        body.BindingReceivers[Binding(access.WhenNotNull)] = isNullable ? Code.Of(receiver, ".GetValueOrDefault()") : called ?? Code.Of(receiver);
        if (value is null)
        {
            Expressions.LowerForEffect(access.WhenNotNull, body, access);
        }
        else
        {
            Expressions.Prepare(access.WhenNotNull, body);
            body.Assign(value, body.Rewrite(access.WhenNotNull), source: access);
        }

        body.Place(end);
        body.Replacements[access] = value is null ? new Code() : Code.Of(value);
        return true;
    }

    // The binding that belongs to this access is the first in its text: those of inner accesses stand to the right of theirs.
    private static SyntaxNode Binding(ExpressionSyntax whenNotNull) => whenNotNull
        .DescendantNodesAndSelf()
        .First(static node => node is MemberBindingExpressionSyntax or ElementBindingExpressionSyntax);
}
