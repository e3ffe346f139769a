using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes.Refactorings;

/// <summary>What Unity is told to wait for by a <c>yield return</c>, and the await of the same. The engine's types are known by their names.</summary>
internal sealed class UnityYield
{
    private readonly string? _verb;

    private UnityYield(string? verb, InvocationExpressionSyntax? called)
    {
        _verb = verb;
        Called = called;
    }

    /// <summary>The call of the iterator that it waits for; null if it waits for something else.</summary>
    public InvocationExpressionSyntax? Called { get; }

    /// <summary>Null if it is not known.</summary>
    public static UnityYield? Of(ExpressionSyntax yielded) => yielded switch
    {
        LiteralExpressionSyntax { Token.RawKind: (int)SyntaxKind.NullKeyword or (int)SyntaxKind.DefaultKeyword } => new UnityYield("NextFrame", null),
        ObjectCreationExpressionSyntax { Initializer: null } made when VerbOf(made) is { } verb => new UnityYield(verb, null),
        InvocationExpressionSyntax call => new UnityYield(null, StartedBy(call) ?? call),
        _ => null,
    };

    /// <summary>The call in <c>StartCoroutine(F())</c>.</summary>
    public static InvocationExpressionSyntax? StartedBy(InvocationExpressionSyntax call) =>
        NameOf(call) == "StartCoroutine" && call.ArgumentList.Arguments.Count == 1
            ? call.ArgumentList.Arguments[0].Expression as InvocationExpressionSyntax
            : null;

    public static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>The await; of what is yielded, something may have been rewritten.</summary>
    public ExpressionStatementSyntax Awaiting(YieldStatementSyntax original, YieldStatementSyntax rewritten, SemanticModel model)
    {
        ExpressionSyntax yielded = rewritten.Expression!;
        ArgumentListSyntax? arguments = (yielded as ObjectCreationExpressionSyntax)?.ArgumentList;
        ExpressionSyntax awaited = yielded switch
        {
            _ when _verb is not null => VerbSyntax.Call(_verb, Arguments(arguments), model, original.Expression!),
            InvocationExpressionSyntax call when StartedBy(call) is { } started => started.WithTriviaFrom(yielded),
            _ => yielded,
        };
        SyntaxToken keyword = SyntaxFactory.Token(rewritten.GetLeadingTrivia(), SyntaxKind.AwaitKeyword, Between(rewritten));
        return SyntaxFactory.ExpressionStatement(SyntaxFactory.AwaitExpression(keyword, awaited), rewritten.SemicolonToken);
    }

    private static string? VerbOf(ObjectCreationExpressionSyntax made)
    {
        string? type = made.Type switch
        {
            QualifiedNameSyntax name => name.Right.Identifier.ValueText,
            SimpleNameSyntax name => name.Identifier.ValueText,
            _ => null,
        };
        return (type, made.ArgumentList?.Arguments.Count ?? 0) switch
        {
            ("WaitForSeconds" or "WaitForSecondsRealtime", 1) => "Sleep",
            ("WaitUntil", 1) => "WaitUntil",
            ("WaitWhile", 1) => "WaitWhile",
            ("WaitForEndOfFrame" or "WaitForFixedUpdate", 0) => "NextFrame",
            _ => null,
        };
    }

    /// <summary>As they stand, but without their names in the engine, and numbers without the mark of a single one.</summary>
    private static ArgumentListSyntax Arguments(ArgumentListSyntax? arguments) => arguments is null
        ? SyntaxFactory.ArgumentList()
        : arguments.ReplaceNodes(arguments.Arguments, static (_, argument) => argument.WithNameColon(null).WithExpression(AsDouble(argument.Expression)));

    private static ExpressionSyntax AsDouble(ExpressionSyntax number) =>
        number is LiteralExpressionSyntax { Token: { Value: float, Text: var text } }
            ? SyntaxFactory.ParseExpression(text.TrimEnd('f', 'F')).WithTriviaFrom(number)
            : number;

    /// <summary>What stands between the keywords and what is yielded.</summary>
    private static SyntaxTriviaList Between(YieldStatementSyntax statement)
    {
        SyntaxTriviaList first = statement.YieldKeyword.TrailingTrivia.AddRange(statement.ReturnOrBreakKeyword.LeadingTrivia);
        SyntaxTriviaList last = statement.ReturnOrBreakKeyword.TrailingTrivia;
        return first.All(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)) ? last : first.AddRange(last);
    }
}
