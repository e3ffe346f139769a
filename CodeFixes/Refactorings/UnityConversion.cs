using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes.Refactorings;

/// <summary>
/// Makes coroutines of iterators that Unity runs: one, those in the document that it waits for, and those that wait for it, directly or through others.
/// </summary>
internal sealed class UnityConversion
{
    private readonly RefactoringTarget _target;
    private readonly bool _withStarted;
    private readonly Dictionary<ISymbol, MethodDeclarationSyntax> _methods = new(SymbolEqualityComparer.Default);
    private readonly Queue<(ISymbol Symbol, MethodDeclarationSyntax Syntax)> _pending = new();
    private readonly ILookup<string, SimpleNameSyntax> _names;
    private readonly HashSet<string> _texts;

    private UnityConversion(RefactoringTarget target, bool withStarted)
    {
        _target = target;
        _withStarted = withStarted;
        _names = target.Root.DescendantNodes().OfType<SimpleNameSyntax>().ToLookup(static name => name.Identifier.ValueText);
        _texts = [.. target.Root.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.StringLiteralToken)).Select(static token => token.ValueText)];
    }

    public DocumentEdits Edits { get; } = new();

    /// <summary>How many methods become coroutines.</summary>
    public int Count => _methods.Count;

    /// <summary>Null where something is yielded that is not known, or an iterator is used in another way.</summary>
    public static UnityConversion? Of(MethodDeclarationSyntax method, RefactoringTarget target, bool withStarted)
    {
        var conversion = new UnityConversion(target, withStarted);
        if (!conversion.Add(method)) return null;
        while (conversion._pending.Count > 0)
        {
            (ISymbol symbol, MethodDeclarationSyntax syntax) = conversion._pending.Dequeue();
            if (!conversion.WriteBody(syntax) || !conversion.WriteCalls(symbol)) return null;
        }

        return conversion;
    }

    /// <summary>Whether it is a method that yields, for an engine that is not in the type that it returns.</summary>
    public static bool IsIterator(MethodDeclarationSyntax method, RefactoringTarget target) =>
        target.Model.GetDeclaredSymbol(method, target.CancellationToken) is { ReturnType.SpecialType: SpecialType.System_Collections_IEnumerator } symbol
        && Yields(method).Any(static statement => statement.Expression is not null)
        && CoroutineDeclaration.IsPossible(method, symbol, target.Model, target.CancellationToken);

    private static IEnumerable<YieldStatementSyntax> Yields(MethodDeclarationSyntax method) =>
        method.DescendantNodes(static node => !Awaits.IsFunction(node)).OfType<YieldStatementSyntax>();

    /// <summary>Adds a method of the document; false if it cannot become a coroutine.</summary>
    private bool Add(MethodDeclarationSyntax method)
    {
        if (_target.Model.GetDeclaredSymbol(method, _target.CancellationToken) is not { } symbol) return false;
        if (_methods.ContainsKey(symbol)) return true;

        // The engine finds it by its name there.
        if (_texts.Contains(symbol.Name) || !IsIterator(method, _target) || _target.HasErrorsAround(method)) return false;
        _methods.Add(symbol, method);
        _pending.Enqueue((symbol, method));
        return true;
    }

    private bool WriteBody(MethodDeclarationSyntax method)
    {
        CoroutineDeclaration.Declare(Edits, method, returnsCoro: true, _target.Model);
        foreach (YieldStatementSyntax statement in Yields(method))
        {
            if (statement.Ancestors().Any(static around => around is LockStatementSyntax or UnsafeStatementSyntax or FixedStatementSyntax)) return false;
            if (statement.Expression is not { } yielded)
            {
                Edits.Add(statement, static end => SyntaxFactory
                    .ReturnStatement(SyntaxFactory.Token(SyntaxKind.ReturnKeyword).WithLeadingTrivia(end.GetLeadingTrivia()), null, end.SemicolonToken));
                continue;
            }

            if (UnityYield.Of(yielded) is not { } wait || wait.Called is { } called && !CanAwait(called)) return false;
            Edits.Add(statement, rewritten => wait.Awaiting(statement, rewritten, _target.Model));
        }

        return !_withStarted || Started(method).All(Add);
    }

    /// <summary>Whether the call gives a coroutine, now or when its method has become one.</summary>
    private bool CanAwait(InvocationExpressionSyntax call)
    {
        ITypeSymbol? type = _target.Model.GetTypeInfo(call, _target.CancellationToken).Type;
        return _target.Types.IsCoro(type) || _target.Types.IsCoroTask(type) || MethodOf(call) is { } method && Add(method);
    }

    /// <summary>The iterators of the document that the method starts and does not wait for.</summary>
    private IEnumerable<MethodDeclarationSyntax> Started(MethodDeclarationSyntax method) => method.DescendantNodes()
        .OfType<ExpressionStatementSyntax>()
        .Select(statement => statement.Expression is InvocationExpressionSyntax start && UnityYield.StartedBy(start) is { } started ? MethodOf(started) : null)
        .OfType<MethodDeclarationSyntax>();

    private MethodDeclarationSyntax? MethodOf(InvocationExpressionSyntax call) =>
        _target.Model.GetSymbolInfo(call, _target.CancellationToken).Symbol?.OriginalDefinition.DeclaringSyntaxReferences
            .Select(reference => reference.SyntaxTree == _target.Root.SyntaxTree ? reference.GetSyntax(_target.CancellationToken) : null)
            .OfType<MethodDeclarationSyntax>()
            .FirstOrDefault();

    private bool WriteCalls(ISymbol method) => _names[method.Name].All(name =>
    {
        SymbolInfo meant = _target.Model.GetSymbolInfo(name, _target.CancellationToken);
        if (meant.CandidateSymbols.Any(IsIt)) return false;
        return !IsIt(meant.Symbol) || WriteCall(name);

        bool IsIt(ISymbol? symbol) => SymbolEqualityComparer.Default.Equals(symbol?.OriginalDefinition, method);
    });

    private bool WriteCall(SimpleNameSyntax name)
    {
        ExpressionSyntax called = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        if (called.Parent is not InvocationExpressionSyntax call || call.Expression != called) return false;

        var start = (call.Parent as ArgumentSyntax)?.Parent?.Parent as InvocationExpressionSyntax;
        if (start is not null && UnityYield.StartedBy(start) != call) return false;
        if ((start ?? call).Parent is YieldStatementSyntax { } yielding)
            return TaskCallers.FunctionAround(yielding) is MethodDeclarationSyntax caller && Add(caller);
        if (start is null || !IsDropped(start) || _target.HasErrorsAround(start)) return false;

        Edits.Add(start, rewritten => VerbSyntax.Call("CreateTask", rewritten.ArgumentList, _target.Model, start));
        return true;
    }

    /// <summary>Whether nobody wants what starting gives.</summary>
    private bool IsDropped(InvocationExpressionSyntax start) => start.Parent switch
    {
        ExpressionStatementSyntax => true,
        ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } =>
            _target.Model.GetDeclaredSymbol(method, _target.CancellationToken) is { ReturnsVoid: true },
        LambdaExpressionSyntax lambda => _target.Model.GetSymbolInfo(lambda, _target.CancellationToken).Symbol is IMethodSymbol { ReturnsVoid: true },
        _ => false,
    };
}
