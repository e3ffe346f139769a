using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes.Refactorings;

/// <summary>A method of .NET's that can become a coroutine: one that gives a task, or an async iterator.</summary>
internal sealed class TaskMethod
{
    private TaskMethod(MethodDeclarationSyntax syntax, IMethodSymbol symbol, bool isIterator)
    {
        Syntax = syntax;
        Symbol = symbol;
        IsIterator = isIterator;
    }

    public MethodDeclarationSyntax Syntax { get; }

    public IMethodSymbol Symbol { get; }

    public bool IsIterator { get; }

    public bool IsAsync => Symbol.IsAsync;

    public bool GivesValueTask => Symbol.ReturnType.Name == "ValueTask";

    /// <summary>The one call that a method passes on, which is not async itself: <c>Task F() => F(1);</c></summary>
    public ExpressionSyntax? PassedOn => Syntax switch
    {
        { ExpressionBody.Expression: { } expression } => expression,
        { Body.Statements: { Count: > 0 } statements } when Returns().Count() == 1 => (statements.Last() as ReturnStatementSyntax)?.Expression,
        _ => null,
    };

    public static TaskMethod? Of(MethodDeclarationSyntax syntax, SemanticModel model, CoroutineTypes types, CancellationToken cancellationToken)
    {
        if (model.GetDeclaredSymbol(syntax, cancellationToken) is not { } symbol) return null;
        if (types.IsCoroutine(symbol) || !CoroutineDeclaration.IsPossible(syntax, symbol, model, cancellationToken)) return null;

        bool isIterator = types.IsIterator(symbol.ReturnType);
        if (isIterator ? !symbol.IsAsync : !IsWrittenAsTask(syntax.ReturnType) || !BlockingCalls.IsTask(symbol.ReturnType as INamedTypeSymbol)) return null;

        var method = new TaskMethod(syntax, symbol, isIterator);
        return symbol.IsAsync || method.PassedOn is not null ? method : null;
    }

    private IEnumerable<ReturnStatementSyntax> Returns() => Syntax.Body!
        .DescendantNodes(static node => !Awaits.IsFunction(node))
        .OfType<ReturnStatementSyntax>();

    /// <summary>Not by a name of the user's for it.</summary>
    private static bool IsWrittenAsTask(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax name => IsWrittenAsTask(name.Right),
        SimpleNameSyntax name => name.Identifier.ValueText is "Task" or "ValueTask",
        _ => false,
    };
}
