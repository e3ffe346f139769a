using System.Collections.Immutable;
using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Generator.Lowering;

/// <summary>Calls of methods, delegates and indexers.</summary>
internal static class Calls
{
    public static bool TrySpill(ExpressionSyntax expression, BodyLowering body)
    {
        if (expression is not InvocationExpressionSyntax call) return false;
        if (DeletedCalls.Contain(call, body.Facts.Model))
        {
            body.Replacements[call] = new Code();
            return true;
        }

        Expressions.PrepareSequence(body, Operands(call, body));
        return true;
    }

    /// <summary>The receiver and the arguments, in the order of their evaluation.</summary>
    public static List<Operand> Operands(InvocationExpressionSyntax call, BodyLowering body)
    {
        var operands = new List<Operand>();
        var symbol = body.Facts.Model.GetSymbolInfo(call).Symbol as IMethodSymbol;
        if (symbol?.MethodKind == MethodKind.DelegateInvoke && !(call.Expression is SimpleNameSyntax or MemberAccessExpressionSyntax or MemberBindingExpressionSyntax && body.Facts.Model.GetSymbolInfo(call.Expression).Symbol is IMethodSymbol))
        {
            operands.Add(new Operand(call.Expression, () => Expressions.Spill(call.Expression, body)));
        }
        else if (call.Expression is MemberAccessExpressionSyntax access
            && access.Expression is not BaseExpressionSyntax
            && body.Facts.Model.GetSymbolInfo(access.Expression).Symbol is not (ITypeSymbol or INamespaceSymbol))
        {
            var isByReference = symbol is null
                || !ExtensionMembers.IsCalledOnReceiver(symbol)
                || ExtensionMembers.AsStatic(symbol).Parameters[0].RefKind != RefKind.None;
            operands.Add(new Operand(
                access.Expression,
                () =>
                {
                    if (isByReference) AssignmentTargets.SpillReceiver(access.Expression, body);
                    else Expressions.Spill(access.Expression, body);
                }));
        }

        AddArguments(call.ArgumentList, operands, body);
        return operands;
    }

    /// <summary>The array or receiver, and the indices.</summary>
    public static List<Operand> ElementOperands(ElementAccessExpressionSyntax access, BodyLowering body)
    {
        var operands = new List<Operand> { new(access.Expression, () => AssignmentTargets.SpillReceiver(access.Expression, body)) };
        AddArguments(access.ArgumentList, operands, body);
        return operands;
    }

    public static void AddArguments(BaseArgumentListSyntax? list, List<Operand> operands, BodyLowering body)
    {
        if (list is null) return;
        var kept = Kept(list, body);
        var collected = body.Facts.Suspends(list) ? CollectionExpressions.OfParams(list, body) : null;
        foreach (var argument in list.Arguments)
        {
            if (collected is { } made && made.Arguments.Contains(argument))
            {
                if (made.Arguments[0] == argument) operands.Add(made.Operand);
                continue;
            }

            var value = argument.Expression;
            var variable = argument.RefKindKeyword.IsKind(SyntaxKind.None)
                ? Passed(argument, body) is { } passed ? TakenVariable(passed.Parameter, passed.Value, value, body) : null
                : value;
            operands.Add(variable is null
                ? new Operand(value, () => Expressions.Spill(value, body))
                : new Operand(variable, () => SpillReference(variable, kept.Contains(argument), body), () => AssignmentTargets.PrepareOnly(variable, body)));
        }
    }

    /// <summary>What a call, a creation or an element is given; none for others.</summary>
    public static ImmutableArray<IArgumentOperation> ArgumentsOf(SyntaxNode call, BodyLowering body) => body.Facts.Model.GetOperation(call) switch
    {
        IInvocationOperation invocation => invocation.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        IPropertyReferenceOperation element => element.Arguments,
        _ => [],
    };

    private static void SpillReference(ExpressionSyntax variable, bool isKept, BodyLowering body)
    {
        if (isKept) AssignmentTargets.SpillFixed(variable, body);
        else AssignmentTargets.SpillReference(variable, body);
    }

    /// <summary>Arguments that are written before one of an earlier parameter: the compiler keeps them in variables of its own, references among them.</summary>
    public static HashSet<ArgumentSyntax> Kept(BaseArgumentListSyntax list, BodyLowering body)
    {
        var kept = new HashSet<ArgumentSyntax>();
        if (list.Arguments.All(static argument => argument.NameColon is null)) return kept;
        var next = 0;
        foreach (var (argument, place) in list.Arguments.Select(static (argument, place) => (argument, place)).OrderBy(pair => Passed(pair.argument, body)?.Parameter?.Ordinal ?? int.MaxValue))
        {
            if (place < next) kept.Add(argument);
            else next = place + 1;
        }

        return kept;
    }

    /// <summary>What an argument is to the call, or null where there is no parameter.</summary>
    public static IArgumentOperation? Passed(ArgumentSyntax argument, BodyLowering body)
    {
        // One in parentheses has no operation of its own.
        var operation = body.Facts.Model.GetOperation(argument) ?? body.Facts.Model.GetOperation(AwaitSyntax.Place(argument.Expression));
        while (operation is not (null or IArgumentOperation) && argument.Contains(operation.Syntax)) operation = operation.Parent;
        return operation as IArgumentOperation;
    }

    /// <summary>
    /// The variable that is handed over itself though it is written without a modifier: for an <c>in</c> parameter of its own type. Null if it is a value:
    /// what is converted or cast is one of its own.
    /// </summary>
    public static ExpressionSyntax? TakenVariable(IParameterSymbol? parameter, IOperation value, ExpressionSyntax expression, BodyLowering body)
    {
        if (parameter?.RefKind is not (RefKind.In or RefKind.RefReadOnlyParameter) || value is IConversionOperation) return null;
        expression = AwaitSyntax.Place(expression);
        var isVariable = AssignmentTargets.IsVariable(expression, body)
            || value is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IArrayElementReferenceOperation;
        return isVariable ? expression : null;
    }
}
