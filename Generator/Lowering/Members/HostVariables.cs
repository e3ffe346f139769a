using CoroGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Generator.Lowering;

/// <summary>
/// How lambdas and local functions that await use the fields of the base and the parameters of the primary constructor. They reach them by
/// reference, as all code does; but the compiler's machine of such a function keeps no reference across an await.
/// </summary>
internal static class HostVariables
{
    /// <summary>Whether the variable is given a value beside an await, so that a property has to set it.</summary>
    /// <exception cref="UnsupportedConstructException">A reference to it would have to live across the await.</exception>
    public static bool IsSetByValue(ITypeSymbol type, ExpressionSyntax variable, BodyLowering body)
    {
        if (!AwaitSyntax.IsInAwaitingFunction(variable) || !AwaitSyntax.IsBesideAwait(variable)) return false;
        var used = PartOf(variable, ref type, body);
        if (IsSet(used, body))
        {
            if (used.Span == variable.Span || AwaitSyntax.Place(used) == variable) return true;
        }
        else if (!IsReferredTo(used, type, body))
        {
            return false;
        }

        throw new UnsupportedConstructException(
            "a member of the base, or a parameter of the primary constructor, that is changed in place beside an await in a lambda",
            variable);
    }

    // The field of the variable, at any depth, that is really used.
    private static ExpressionSyntax PartOf(ExpressionSyntax variable, ref ITypeSymbol type, BodyLowering body)
    {
        while (true)
        {
            switch (variable.Parent)
            {
                case ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }:
                    variable = (ExpressionSyntax)variable.Parent;
                    break;
                case MemberAccessExpressionSyntax access when access.Expression == variable && !type.IsReferenceType && body.Facts.Model.GetSymbolInfo(access).Symbol is IFieldSymbol field:
                    type = field.Type;
                    variable = access;
                    break;
                default:
                    return variable;
            }
        }
    }

    private static bool IsSet(ExpressionSyntax used, BodyLowering body) => used.Parent switch
    {
        AssignmentExpressionSyntax assignment when assignment.Left == used => assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
            || IsSetByOperator(assignment, body),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } => IsSetByOperator(used.Parent, body),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } => IsSetByOperator(used.Parent, body),
        ArgumentSyntax { Parent: TupleExpressionSyntax tuple } => body.Facts.Model.GetOperation(tuple)?.Parent is IDeconstructionAssignmentOperation assigned
            && assigned.Target.Syntax == tuple,
        _ => false,
    };

    // An operator may change the variable in place, or take it by reference.
    private static bool IsSetByOperator(SyntaxNode node, BodyLowering body) => Operator(node, body) is not { } method || !TakesReference(method);

    private static bool IsReferredTo(ExpressionSyntax used, ITypeSymbol type, BodyLowering body)
    {
        if (HostMembers.IsByReference(used)) return true;
        if (body.Facts.Model.GetOperation(used)?.Parent is IConversionOperation { OperatorMethod: { } conversion } && TakesReference(conversion)) return true;
        return used.Parent switch
        {
            ArgumentSyntax argument => Calls.Passed(argument, body) is { Parameter.RefKind: not RefKind.None },
            AssignmentExpressionSyntax assignment => assignment.Left == used || Operator(assignment, body) is { } method && TakesReference(method),
            BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax => Operator(used.Parent, body) is { } method
                && TakesReference(method),
            MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax => !type.IsReferenceType
                && UseOf((ExpressionSyntax)used.Parent).DescendantNodes().Any(AwaitSyntax.IsAwait),
            InitializerExpressionSyntax => true,
            _ => false,
        };
    }

    // What happens to a member of the variable: its call, or what it is given. The variable is needed until then.
    private static ExpressionSyntax UseOf(ExpressionSyntax member) => member.Parent switch
    {
        InvocationExpressionSyntax call when call.Expression == member => call,
        AssignmentExpressionSyntax assignment when assignment.Left == member => assignment,
        _ => member,
    };

    private static IMethodSymbol? Operator(SyntaxNode node, BodyLowering body) => body.Facts.Model.GetSymbolInfo(node).Symbol as IMethodSymbol;

    private static bool TakesReference(IMethodSymbol method) =>
        !method.IsStatic || method.Parameters.Any(static parameter => parameter.RefKind != RefKind.None);
}
