using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>
/// <c>checked</c> and <c>unchecked</c> around a piece of code. The generated text has none of the user's blocks, so each piece brings the
/// context along that it was written in.
/// </summary>
internal static class CheckedContext
{
    /// <summary>The keyword of the innermost context around a node, within its method; null where the project decides.</summary>
    public static string? Of(SyntaxNode node)
    {
        for (var outer = node.Parent; outer is not null and not MemberDeclarationSyntax; outer = outer.Parent)
        {
            switch (outer)
            {
                case CheckedExpressionSyntax expression: return expression.Keyword.Text;
                case CheckedStatementSyntax statement: return statement.Keyword.Text;
            }
        }

        return null;
    }

    /// <summary>Puts code that the generator makes for a node into the context of that node.</summary>
    public static Code Around(SyntaxNode node, Code code) => Of(node) is { } keyword ? Code.Of(keyword + "(", code, ")") : code;

    /// <summary>Whether the context changes what the code does: whether there is arithmetic or a conversion in it.</summary>
    public static bool Matters(SyntaxNode node) => node.DescendantNodesAndSelf(static child => !IsContext(child)).Any(static child => child switch
    {
        BinaryExpressionSyntax binary => binary.Kind() is SyntaxKind.AddExpression or SyntaxKind.SubtractExpression or SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression,
        AssignmentExpressionSyntax assignment => assignment.Kind() is SyntaxKind.AddAssignmentExpression or SyntaxKind.SubtractAssignmentExpression or SyntaxKind.MultiplyAssignmentExpression or SyntaxKind.DivideAssignmentExpression,
        PrefixUnaryExpressionSyntax unary => unary.Kind() is SyntaxKind.UnaryMinusExpression or SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression,
        PostfixUnaryExpressionSyntax unary => unary.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression,
        CastExpressionSyntax or CommonForEachStatementSyntax => true,
        _ => false,
    });

    /// <summary>Whether the node brings a context of its own.</summary>
    public static bool IsContext(SyntaxNode node) => node is CheckedExpressionSyntax or CheckedStatementSyntax;

    /// <summary>
    /// Whether a node can stand in <c>checked(...)</c>: whether it is a value, and not a place that is written, or a part of another construct.
    /// </summary>
    public static bool CanEnclose(ExpressionSyntax node) =>
        node is not (TypeSyntax or InitializerExpressionSyntax or DeclarationExpressionSyntax or ThrowExpressionSyntax or RefExpressionSyntax
            or StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax or OmittedArraySizeExpressionSyntax
            or CollectionExpressionSyntax or InterpolatedStringExpressionSyntax)
        && node.Parent switch
        {
            InitializerExpressionSyntax => node is not AssignmentExpressionSyntax,
            AssignmentExpressionSyntax assignment => assignment.Left != node,
            ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.None) && !IsTarget(argument),
            RefExpressionSyntax or CommonForEachStatementSyntax { RawKind: (int)SyntaxKind.ForEachVariableStatement } => false,
            PrefixUnaryExpressionSyntax unary => unary.Kind() is not (SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression),
            PostfixUnaryExpressionSyntax unary => unary.IsKind(SyntaxKind.SuppressNullableWarningExpression),
            _ => true,
        };

    // An element of a tuple that is taken apart.
    private static bool IsTarget(SyntaxNode node)
    {
        while (node.Parent is ArgumentSyntax or TupleExpressionSyntax) node = node.Parent;
        return (node.Parent is AssignmentExpressionSyntax assignment && assignment.Left == node) || node.Parent is ForEachVariableStatementSyntax;
    }
}
