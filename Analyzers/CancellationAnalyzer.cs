using System.Collections.Immutable;
using CoroGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CoroGen.Analyzers;

/// <summary>CORO0008: a catch clause around an await that takes cancellation for just another error.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CancellationAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.CancellationIsSwallowed];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types)
    {
        if (types.Canceled is { } canceled)
        {
            context.RegisterSyntaxNodeAction(node => Analyze(node, types, canceled), SyntaxKind.TryStatement);
        }
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, CoroutineTypes types, INamedTypeSymbol canceled)
    {
        var statement = (TryStatementSyntax)context.Node;
        if (!Awaits.IsIn(statement.Block)) return;
        if (CoroutineAround(context, types) is not { } coroutine) return;

        foreach (CatchClauseSyntax clause in statement.Catches)
        {
            INamedTypeSymbol? caught = CaughtType(clause, context);
            if (IsCancellation(caught, canceled) && clause.Filter is null && IsEndless(statement, clause, context, types))
            {
                context.Report(Descriptors.CancellationIsSwallowed, LocationOf(clause), coroutine.Name);
                return;
            }

            if (HandlesCancellation(clause, caught, canceled, context)) return;
            if (clause.Filter is not null || !CatchesAll(clause, caught, canceled)) continue;

            if (!Rethrows(clause, context))
            {
                context.Report(Descriptors.CancellationIsSwallowed, LocationOf(clause), coroutine.Name);
            }

            return; // Nothing gets past this clause.
        }
    }

    /// <summary>The coroutine whose body the statement is in. Other async functions answer to other cancellation.</summary>
    private static IMethodSymbol? CoroutineAround(SyntaxNodeAnalysisContext context, CoroutineTypes types)
    {
        var method = context.SemanticModel.GetEnclosingSymbol(context.Node.SpanStart, context.CancellationToken) as IMethodSymbol;
        return method is not null && types.HasBodyOfCoroutine(method) ? method : null;
    }

    /// <summary>
    /// Whether the clause only leads to the next round of a loop that nothing else ends, and the cancellation can be none but that of the coroutine
    /// itself: a task that is awaited may have been cancelled by somebody else.
    /// </summary>
    private static bool IsEndless(TryStatementSyntax statement, CatchClauseSyntax clause, SyntaxNodeAnalysisContext context, CoroutineTypes types)
    {
        if (statement.Parent is not BlockSyntax { Parent: { } around } body || !IsLoopWithoutEnd(around)) return false;
        if (clause.Block.DescendantNodes().Any(node => node is StatementSyntax and not (BlockSyntax or ContinueStatementSyntax) and not ExpressionStatementSyntax))
            return false;
        if (clause.Block.DescendantNodes().OfType<SimpleNameSyntax>().Any(static name => name.Identifier.ValueText is "Uncancel" or "CancellationRequests"))
            return false;
        if (body.DescendantNodes(node => !Awaits.IsFunction(node)).Any(node => node is BreakStatementSyntax or ReturnStatementSyntax or GotoStatementSyntax or ThrowStatementSyntax or YieldStatementSyntax))
            return false;

        return body.DescendantNodes(node => !Awaits.IsFunction(node)).Where(AwaitSyntax.IsAwait).All(node =>
            node is AwaitExpressionSyntax { Expression: InvocationExpressionSyntax call } && types.IsCoro(context.SemanticModel.GetTypeInfo(call, context.CancellationToken).Type));
    }

    private static bool IsLoopWithoutEnd(SyntaxNode node) => node switch
    {
        WhileStatementSyntax loop => loop.Condition.IsKind(SyntaxKind.TrueLiteralExpression),
        ForStatementSyntax loop => loop.Condition is null,
        _ => false,
    };

    private static INamedTypeSymbol? CaughtType(CatchClauseSyntax clause, SyntaxNodeAnalysisContext context) =>
        clause.Declaration is { } declaration
            ? context.SemanticModel.GetTypeInfo(declaration.Type, context.CancellationToken).Type as INamedTypeSymbol
            : null;

    /// <summary>Whether the clause is about cancellation: by its type, or by a type that its filter or body names.</summary>
    private static bool HandlesCancellation(
        CatchClauseSyntax clause, INamedTypeSymbol? caught, INamedTypeSymbol canceled, SyntaxNodeAnalysisContext context) =>
        IsCancellation(caught, canceled)
        || clause.DescendantNodes()
            .OfType<SimpleNameSyntax>()
            .Any(name => IsCancellation(context.SemanticModel.GetSymbolInfo(name, context.CancellationToken).Symbol as INamedTypeSymbol, canceled));

    private static bool IsCancellation(INamedTypeSymbol? type, INamedTypeSymbol canceled) =>
        SymbolEqualityComparer.Default.Equals(type, canceled)
        || type is { Name: "OperationCanceledException" } && IsBase(type, canceled);

    private static bool CatchesAll(CatchClauseSyntax clause, INamedTypeSymbol? caught, INamedTypeSymbol canceled) =>
        clause.Declaration is null || caught is not null && IsBase(caught, canceled);

    private static bool IsBase(INamedTypeSymbol type, INamedTypeSymbol of)
    {
        for (INamedTypeSymbol? current = of.BaseType; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, type)) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether the body throws on what it caught: with <c>throw;</c>, <c>throw e;</c> or ExceptionDispatchInfo, by a method that never returns, or later, from a
    /// variable that it puts it into.
    /// </summary>
    private static bool Rethrows(CatchClauseSyntax clause, SyntaxNodeAnalysisContext context)
    {
        ISymbol? variable = clause.Declaration is { } declaration
            ? context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken)
            : null;
        ISymbol? SymbolOf(SyntaxNode node) => context.SemanticModel.GetSymbolInfo(node, context.CancellationToken).Symbol;

        return clause.Block
            .DescendantNodes(node => !Awaits.IsFunction(node) && node is not CatchClauseSyntax)
            .Any(node => node switch
            {
                ThrowStatementSyntax { Expression: null } => true,
                ThrowStatementSyntax { Expression: { } thrown } =>
                    variable is not null && SymbolEqualityComparer.Default.Equals(SymbolOf(thrown), variable),
                InvocationExpressionSyntax call => SymbolOf(call) is IMethodSymbol called && NeverReturns(called),
                AssignmentExpressionSyntax { Left: IdentifierNameSyntax kept, Right: IdentifierNameSyntax caught } =>
                    variable is not null && SymbolEqualityComparer.Default.Equals(SymbolOf(caught), variable) && IsThrown(kept, clause),
                _ => false,
            });
    }

    private static bool NeverReturns(IMethodSymbol method) =>
        method is { Name: "Throw", ContainingType.Name: "ExceptionDispatchInfo" }
        || method.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "DoesNotReturnAttribute");

    /// <summary>Whether a variable of that name is thrown behind the clause.</summary>
    private static bool IsThrown(IdentifierNameSyntax kept, CatchClauseSyntax clause) =>
        clause.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        && member.DescendantNodes().Any(node =>
            node.SpanStart > clause.Span.End
            && node is ThrowStatementSyntax { Expression: { } thrown }
            && thrown.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == kept.Identifier.ValueText));

    private static Location LocationOf(CatchClauseSyntax clause) => clause.Declaration is { } declaration
        ? Location.Create(clause.SyntaxTree, TextSpan.FromBounds(clause.SpanStart, declaration.Span.End))
        : clause.CatchKeyword.GetLocation();
}
