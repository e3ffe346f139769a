using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Generator.Lowering;

/// <summary>Assignments of all kinds.</summary>
internal static class Assignments
{
    public static bool TrySpill(ExpressionSyntax expression, BodyLowering body)
    {
        if (expression is not AssignmentExpressionSyntax assignment) return false;
        if (!body.Facts.Suspends(assignment.Right))
        {
            AssignmentTargets.PrepareOnly(assignment.Left, body);
            if (assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)) Keep(assignment, body);
            return true;
        }

        if (assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)) AssignmentTargets.Spill(assignment.Left, body);
        else AssignmentTargets.SpillReference(assignment.Left, body);
        if (CompilationFacts.TouchesElementsFromEnd && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
        {
            AssignmentTargets.TouchFromEnd(assignment.Left, body);
        }

        if (Deconstructions.TryPrepareRight(assignment, body))
        {
            Keep(assignment, body);
            return true;
        }

        if (assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression))
        {
            SpillCoalesce(assignment, body);
            return true;
        }

        if (assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) || body.Facts.Model.GetSymbolInfo(assignment.Left).Symbol is IEventSymbol)
            Expressions.Prepare(assignment.Right, body);
        else SpillCompound(assignment, body);
        Keep(assignment, body);
        return true;
    }

    private static void Keep(AssignmentExpressionSyntax assignment, BodyLowering body)
    {
        if (assignment.Left is TupleExpressionSyntax or DeclarationExpressionSyntax
            || body.Facts.Model.GetSymbolInfo(assignment.Left).Symbol is IPropertySymbol { RefKind: RefKind.None })
        {
            Expressions.Keep(assignment, body);
        }
    }

    private static void SpillCompound(AssignmentExpressionSyntax assignment, BodyLowering body)
    {
        if (body.Facts.Model.GetSymbolInfo(assignment).Symbol is IMethodSymbol { IsStatic: false, MethodKind: MethodKind.UserDefinedOperator })
        {
            SpillChange(assignment, body);
            return;
        }

        if (DynamicAssignments.TrySpill(assignment, body)) return;

        var type = body.Facts.Model.GetTypeInfo(assignment.Left).Type!;
        if (body.Facts.Model.GetOperation(assignment) is ICompoundAssignmentOperation { OperatorMethod: { } method, IsLifted: false, InConversion.IsIdentity: true } compound
            && Calls.TakenVariable(method.Parameters[0], compound.Target, assignment.Left, body) is not null)
        {
            // The operator takes the variable itself.
            Expressions.Prepare(assignment.Right, body);
            return;
        }

        // The old value is read, and converted by the user's operator, before the right side runs.
        var old = body.Variables.NewTemporary(ConvertedByCode(assignment, body) ?? type, "old");
        body.Assign(old, body.Rewrite(assignment.Left), declares: true, assignment.Left);
        Expressions.Prepare(assignment.Right, body);
        var operation = assignment.OperatorToken.Text.TrimEnd('=');
        var sum = Code.Of(old, $" {operation} (", body.Rewrite(assignment.Right), ")");
        body.Replacements[assignment] = Code.Of(body.Rewrite(assignment.Left), $" = ({TypeNames.Of(type)})(", sum, ")");
    }

    private static ITypeSymbol? ConvertedByCode(AssignmentExpressionSyntax assignment, BodyLowering body)
    {
        if (body.Facts.Model.GetOperation(assignment) is not ICompoundAssignmentOperation { InConversion: { IsUserDefined: true, MethodSymbol.ReturnType: var result } } compound)
            return null;
        var isLifted = compound.IsLifted && result is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T };
        return isLifted ? body.Facts.Compilation.GetSpecialType(SpecialType.System_Nullable_T).Construct(result) : result;
    }

    // An operator that changes its left operand: a variable of a struct in place, else the object that was there before the right side ran.
    private static void SpillChange(AssignmentExpressionSyntax assignment, BodyLowering body)
    {
        if (body.Facts.Model.GetTypeInfo(assignment.Left).Type is { IsReferenceType: true } type)
        {
            var old = body.Variables.NewTemporary(type, "old");
            body.Assign(old, body.Rewrite(assignment.Left), declares: true, assignment.Left);
            body.Replacements[assignment.Left] = Code.Of(old);
        }

        Expressions.Prepare(assignment.Right, body);
    }

    private static void SpillCoalesce(AssignmentExpressionSyntax assignment, BodyLowering body)
    {
        var type = body.Facts.Model.GetTypeInfo(assignment.Left).Type!;
        var old = body.Variables.NewTemporary(type, "old");
        var resultType = body.Facts.Model.GetTypeInfo(assignment).Type ?? type;
        var value = body.Variables.NewTemporary(resultType, "value");
        value.IsDeclaredAtTop = true;
        var isUnderlying = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T && !SymbolEqualityComparer.Default.Equals(type, resultType);
        body.Assign(old, body.Rewrite(assignment.Left), declares: true, assignment.Left);
        var missing = body.NewLabel("Missing");
        var end = body.NewLabel("Coalesced");
        body.Branch(Code.Of(old, " is null"), true, missing);
        body.Assign(value, isUnderlying ? Code.Of(old, ".GetValueOrDefault()") : Code.Of(old));
        body.Goto(end);
        body.Place(missing);
        Expressions.Prepare(assignment.Right, body);
        body.Assign(value, body.Rewrite(assignment.Right), source: assignment.Right);
        body.Emit(new StatementNode(Code.Of(body.Rewrite(assignment.Left), " = ", value, ";")), assignment);
        body.Place(end);
        body.Replacements[assignment] = Code.Of(value);
    }
}
