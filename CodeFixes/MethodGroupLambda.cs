using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.CodeFixes;

/// <summary>
/// Writes <c>x => F(x)</c> for the method group <c>F</c>, or nothing where that could mean something else: a receiver that
/// may change or is copied, parameters by reference, and delegates that are compared, as <c>-=</c> does.
/// </summary>
internal static class MethodGroupLambda
{
    public static ExpressionSyntax? For(ExpressionSyntax group, IMethodReferenceOperation reference, SemanticModel model)
    {
        if (reference.Parent is not IDelegateCreationOperation { Type: INamedTypeSymbol { DelegateInvokeMethod: { } invoke } } creation) return null;
        if (!IsPlaceForLambda(group, creation) || !HasFixedReceiver(reference)) return null;
        if (invoke.Parameters.Concat(reference.Method.Parameters).Any(parameter => parameter.RefKind != RefKind.None || parameter.IsParams)) return null;
        if (invoke.Parameters.Length != reference.Method.Parameters.Length) return null;

        string[] names = Names(reference.Method, group, model);
        InvocationExpressionSyntax call = SyntaxFactory.InvocationExpression(
            group.WithoutTrivia(),
            SyntaxFactory.ArgumentList(List(names.Select(name => SyntaxFactory.Argument(SyntaxFactory.IdentifierName(name))))));
        return Lambda(names, invoke, IsNaturallyTyped(group), call, model, group.SpanStart).WithTriviaFrom(group);
    }

    private static LambdaExpressionSyntax Lambda(
        string[] names, IMethodSymbol invoke, bool isNaturallyTyped, ExpressionSyntax call, SemanticModel model, int position)
    {
        SyntaxToken arrow = SyntaxFactory.Token(SyntaxKind.EqualsGreaterThanToken)
            .WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space);
        if (names.Length == 1 && !isNaturallyTyped)
        {
            return SyntaxFactory.SimpleLambdaExpression(SyntaxFactory.Parameter(SyntaxFactory.Identifier(names[0])), call).WithArrowToken(arrow);
        }

        IEnumerable<ParameterSyntax> parameters = names.Select((name, i) =>
        {
            ParameterSyntax parameter = SyntaxFactory.Parameter(SyntaxFactory.Identifier(name));
            return isNaturallyTyped
                ? parameter.WithType(SyntaxFactory
                    .ParseTypeName(invoke.Parameters[i].Type.ToMinimalDisplayString(model, position))
                    .WithTrailingTrivia(SyntaxFactory.Space))
                : parameter;
        });
        return SyntaxFactory
            .ParenthesizedLambdaExpression(SyntaxFactory.ParameterList(List(parameters)), call)
            .WithArrowToken(arrow);
    }

    private static SeparatedSyntaxList<T> List<T>(IEnumerable<T> nodes)
        where T : SyntaxNode
    {
        T[] items = [.. nodes];
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        return SyntaxFactory.SeparatedList(items, Enumerable.Repeat(comma, Math.Max(0, items.Length - 1)));
    }

    /// <summary>A cast keeps its delegate type; <c>+=</c>, <c>-=</c> and comparisons need the method group's equality.</summary>
    private static bool IsPlaceForLambda(ExpressionSyntax group, IDelegateCreationOperation creation) =>
        group.Parent is EqualsValueClauseSyntax or ArgumentSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax
            or AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } or InitializerExpressionSyntax
            or ExpressionElementSyntax
        && creation.Parent is not (IEventAssignmentOperation or ICompoundAssignmentOperation or IBinaryOperation);

    /// <summary>A method group evaluates its receiver once, a lambda in each call.</summary>
    private static bool HasFixedReceiver(IMethodReferenceOperation reference) => reference.Instance switch
    {
        null => !reference.Method.IsExtensionMethod || reference.Syntax is IdentifierNameSyntax or GenericNameSyntax,
        { Type.IsValueType: true } => false,
        IInstanceReferenceOperation => true,
        IFieldReferenceOperation { Field.IsReadOnly: true, Instance: null or IInstanceReferenceOperation } => true,
        IParameterReferenceOperation parameter => LocalUses.Of(parameter.Parameter, reference).Writes.Count == 0,
        ILocalReferenceOperation local => IsInitializedOnce(local, reference),
        _ => false,
    };

    private static bool IsInitializedOnce(ILocalReferenceOperation local, IOperation anywhere) =>
        local.Local.DeclaringSyntaxReferences is { Length: > 0 } declarations
        && declarations[0].GetSyntax() is VariableDeclaratorSyntax { Initializer: not null, Parent.Parent: LocalDeclarationStatementSyntax }
        && LocalUses.Of(local.Local, anywhere).Writes.Count == 0;

    /// <summary>Whether nothing but the method group itself gave the delegate its type: <c>var f = F;</c>.</summary>
    private static bool IsNaturallyTyped(ExpressionSyntax group) =>
        group.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } };

    /// <summary>The method's own parameter names, with numbers behind those that mean something at this place.</summary>
    private static string[] Names(IMethodSymbol method, ExpressionSyntax group, SemanticModel model)
    {
        var taken = new HashSet<string>(group.DescendantTokens().Select(token => token.ValueText));
        taken.UnionWith(model.LookupSymbols(group.SpanStart)
            .Where(symbol => symbol.Kind is SymbolKind.Local or SymbolKind.Parameter)
            .Select(symbol => symbol.Name));
        return [.. method.Parameters.Select(parameter => Escaped(Free(parameter.Name, taken)))];
    }

    private static string Free(string name, HashSet<string> taken)
    {
        string free = name;
        for (int i = 2; !taken.Add(free); i++) free = name + i;
        return free;
    }

    private static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
