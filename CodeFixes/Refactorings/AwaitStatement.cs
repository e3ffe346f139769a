using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes.Refactorings;

/// <summary>A statement that awaits the call of a coroutine and does nothing else but, perhaps, declare a variable with its result.</summary>
internal sealed class AwaitStatement
{
    private AwaitStatement(StatementSyntax statement, InvocationExpressionSyntax call, VariableDeclarationSyntax? declaration, bool hasResult)
    {
        Statement = statement;
        Call = call;
        Declaration = declaration;
        HasResult = hasResult;
    }

    public StatementSyntax Statement { get; }

    public InvocationExpressionSyntax Call { get; }

    /// <summary>The variable; null if there is none.</summary>
    public VariableDeclarationSyntax? Declaration { get; }

    /// <summary>Whether the coroutine has a result, wanted or not.</summary>
    public bool HasResult { get; }

    public string? Name => Declaration?.Variables[0].Identifier.Text;

    public static AwaitStatement? Of(StatementSyntax statement, RefactoringTarget target)
    {
        if (statement.ContainsDirectives) return null;
        (ExpressionSyntax? value, VariableDeclarationSyntax? declaration) = statement switch
        {
            ExpressionStatementSyntax expression => (expression.Expression, null),
            LocalDeclarationStatementSyntax { Declaration: { Variables.Count: 1 } variable } local when IsPlain(local) =>
                (variable.Variables[0].Initializer?.Value, variable),
            _ => (null, null),
        };
        if (value is not AwaitExpressionSyntax { Expression: InvocationExpressionSyntax call }) return null;

        ITypeSymbol? type = target.Model.GetTypeInfo(call, target.CancellationToken).Type;
        if (!target.Types.IsCoro(type)) return null;
        if (target.Model.GetSymbolInfo(call, target.CancellationToken).Symbol is not IMethodSymbol method || KnownDurations.Has(method)) return null;
        if (Awaits.IsIn(call) || AssignsElsewhere(call) || MentionsFunction(call, target)) return null;
        return new AwaitStatement(statement, call, declaration, !target.Types.IsCoroWithoutResult(type));
    }

    private static bool IsPlain(LocalDeclarationStatementSyntax local) =>
        local.UsingKeyword.IsKind(SyntaxKind.None) && local.Declaration.Type is not RefTypeSyntax;

    /// <summary>Whether an argument changes a member, or something else than a variable: nobody follows here who reads it.</summary>
    private static bool AssignsElsewhere(InvocationExpressionSyntax call) => call
        .DescendantNodes(static node => !Awaits.IsFunction(node))
        .Select(static node => node switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left,
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } unary => unary.Operand,
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } unary => unary.Operand,
            _ => null,
        })
        .Any(static assigned => assigned is not (null or IdentifierNameSyntax));

    /// <summary>Whether it mentions a function that may use the variables around it.</summary>
    private static bool MentionsFunction(InvocationExpressionSyntax call, RefactoringTarget target) => call
        .DescendantNodes()
        .OfType<SimpleNameSyntax>()
        .Select(name => target.Model.GetSymbolInfo(name, target.CancellationToken).Symbol)
        .Any(static symbol => symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction, IsStatic: false });
}
