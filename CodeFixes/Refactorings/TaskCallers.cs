using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.CodeFixes.Refactorings;

/// <summary>Finds the function that a call is in.</summary>
internal sealed class TaskCallers(RefactoringTarget target, IReadOnlyCollection<MethodDeclarationSyntax> converted)
{
    private readonly IMethodSymbol? _entryPoint = target.Model.Compilation.GetEntryPoint(target.CancellationToken);

    /// <summary>The innermost function around, or another member.</summary>
    public static SyntaxNode? FunctionAround(SyntaxNode place) =>
        place.Ancestors().FirstOrDefault(static node => Awaits.IsFunction(node) || node is MemberDeclarationSyntax or AccessorDeclarationSyntax);

    public TaskCaller Around(SyntaxNode place) => FunctionAround(place) switch
    {
        GlobalStatementSyntax => TaskCaller.NoLoop,
        MethodDeclarationSyntax method when converted.Contains(method) => TaskCaller.Coroutine,
        MethodDeclarationSyntax method => Of(target.Model.GetDeclaredSymbol(method, target.CancellationToken)),
        AnonymousFunctionExpressionSyntax lambda when IsGivenToPool(lambda) => TaskCaller.NoLoop,
        AnonymousFunctionExpressionSyntax lambda => Of(target.Model.GetSymbolInfo(lambda, target.CancellationToken).Symbol),
        LocalFunctionStatementSyntax local => Of(target.Model.GetDeclaredSymbol(local, target.CancellationToken)),
        _ => TaskCaller.Plain,
    };

    private TaskCaller Of(ISymbol? symbol)
    {
        if (symbol is not IMethodSymbol function) return TaskCaller.Plain;
        if (target.Types.HasBodyOfCoroutine(function)) return TaskCaller.Coroutine;
        if (SymbolEqualityComparer.Default.Equals(function, _entryPoint)) return TaskCaller.NoLoop;
        return function.IsAsync || BlockingCalls.IsTask(function.ReturnType as INamedTypeSymbol) ? TaskCaller.Task : TaskCaller.Plain;
    }

    private bool IsGivenToPool(AnonymousFunctionExpressionSyntax lambda) =>
        target.Model.GetOperation(lambda, target.CancellationToken) is IAnonymousFunctionOperation operation && NoLoopAnalyzer.RunnerOf(operation) is not null;
}
