using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Generator.Lowering;

/// <summary>
/// What is matched with patterns. The compiler matches a variable in its place, not a copy, as long as no guard can change it: a member of a struct that
/// changes the struct changes the variable, and an element of a tuple that is only written to be matched is read when it is compared.
/// </summary>
internal static class PatternInputs
{
    /// <summary>Prepares a value that is matched without guards.</summary>
    public static void Prepare(ExpressionSyntax input, IEnumerable<PatternSyntax> patterns, BodyLowering body)
    {
        if (AwaitSyntax.StripParentheses(input) is not TupleExpressionSyntax tuple)
        {
            Expressions.Prepare(input, body);
            return;
        }

        var all = patterns.ToList();
        var elements = tuple.Arguments.Select((argument, index) => new Operand(argument.Expression, () =>
        {
            if (!IsVariable(argument.Expression, body) || all.Exists(pattern => Declares(pattern, index))) Expressions.Spill(argument.Expression, body);
        }));
        Expressions.PrepareSequence(body, elements.ToList());
    }

    // A variable of the pattern takes the element when the tuple is evaluated.
    private static bool Declares(PatternSyntax pattern, int element) => pattern switch
    {
        ParenthesizedPatternSyntax inner => Declares(inner.Pattern, element),
        UnaryPatternSyntax negated => Declares(negated.Pattern, element),
        BinaryPatternSyntax binary => Declares(binary.Left, element) || Declares(binary.Right, element),
        RecursivePatternSyntax { Designation: null, PositionalPatternClause.Subpatterns: var parts } when element < parts.Count => DeclaresAny(parts[element].Pattern),
        VarPatternSyntax { Designation: ParenthesizedVariableDesignationSyntax { Variables: var variables } } when element < variables.Count => DeclaresAny(variables[element]),
        _ => DeclaresAny(pattern),
    };

    private static bool DeclaresAny(SyntaxNode pattern) => pattern.DescendantNodesAndSelf().Any(static node => node is SingleVariableDesignationSyntax);

    /// <summary>The variable that the members of a pattern may change, if the value is one: the frame has it in a field, of which C# matches a copy.</summary>
    public static Variable? ChangedBy(PatternSyntax pattern, ExpressionSyntax input, BodyLowering body)
    {
        var variable = AwaitSyntax.Place(input);
        if (body.Replacements.Contains(input) || body.Replacements.Contains(variable)) return null;
        if (!IsVariable(variable, body)
            || body.Variables.Of(body.Facts.Model.GetSymbolInfo(variable).Symbol) is not { IsRef: false, Type.IsRefLikeType: false } changed)
        {
            return null;
        }

        return body.Facts.Model.GetOperation(pattern) is IPatternOperation operation && MayChange(operation) ? changed : null;
    }

    private static bool IsVariable(ExpressionSyntax expression, BodyLowering body) =>
        expression is IdentifierNameSyntax
            && body.Facts.Model.GetSymbolInfo(expression).Symbol is ILocalSymbol { IsRef: false } or IParameterSymbol { RefKind: RefKind.None };

    private static bool MayChange(IPatternOperation pattern)
    {
        if (pattern.InputType.IsReferenceType) return false;
        return pattern switch
        {
            INegatedPatternOperation negated => MayChange(negated.Pattern),
            IBinaryPatternOperation binary => MayChange(binary.LeftPattern) || MayChange(binary.RightPattern),
            IRecursivePatternOperation members when IsInPlace(pattern) => IsChanging(members.DeconstructSymbol)
                || members.PropertySubpatterns.Any(static part => part.Member is IMemberReferenceOperation { Member: var member } && IsChanging(member)),
            IListPatternOperation list when IsInPlace(pattern) => IsChanging(list.LengthSymbol) || IsChanging(list.IndexerSymbol),
            _ => false,
        };
    }

    // Of a nullable the value is taken out first.
    private static bool IsInPlace(IPatternOperation pattern) => SymbolEqualityComparer.Default.Equals(pattern.InputType, pattern.NarrowedType);

    private static bool IsChanging(ISymbol? member) => member switch
    {
        IPropertySymbol property => property.GetMethod is { IsReadOnly: false },
        IMethodSymbol method => !method.IsReadOnly && !method.IsStatic,
        _ => false,
    };
}
