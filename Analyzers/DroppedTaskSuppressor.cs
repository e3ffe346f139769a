using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CoroGen.Analyzers;

/// <summary>
/// Takes the compiler's warning about a call that is not awaited (CS4014) away where the call gives a task of a loop: such a task runs by
/// itself, and the loop reports an exception of it that nobody retrieves. A coroutine that is dropped never runs; that is CORO0004, which
/// says so better than CS4014, and one report of a mistake is enough.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DroppedTaskSuppressor : DiagnosticSuppressor
{
    /// <summary>The suppression of CS4014.</summary>
    public static readonly SuppressionDescriptor Descriptor = new(
        "COROSPR0001",
        "CS4014",
        "A CoroTask runs by itself: to start it and go on is what CreateTask is for");

    /// <summary>The suppression of CS4014 where CORO0004 is reported.</summary>
    public static readonly SuppressionDescriptor CoroutineDescriptor = new(
        "COROSPR0002",
        "CS4014",
        "CORO0004 reports a coroutine that is never awaited");

    /// <summary>The suppression of the rule of Microsoft.VisualStudio.Threading.Analyzers that says the same.</summary>
    public static readonly SuppressionDescriptor ThreadingDescriptor = new(
        "COROSPR0007",
        "VSTHRD110",
        "A CoroTask runs by itself, and CORO0020 tells of one that nobody keeps; CORO0004 reports a coroutine that is never awaited");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [Descriptor, CoroutineDescriptor, ThreadingDescriptor];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is not { } tree) continue;
            var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (Dropped(node) is not { } expression) continue;
            var type = context.GetSemanticModel(tree).GetTypeInfo(expression, context.CancellationToken).Type;
            if (diagnostic.Id == ThreadingDescriptor.SuppressedDiagnosticId)
            {
                if (IsTask(type) || IsCoroutine(type)) context.ReportSuppression(Suppression.Create(ThreadingDescriptor, diagnostic));
            }
            else if (IsTask(type)) context.ReportSuppression(Suppression.Create(Descriptor, diagnostic));
            else if (IsCoroutine(type) && expression.Span == diagnostic.Location.SourceSpan)
                context.ReportSuppression(Suppression.Create(CoroutineDescriptor, diagnostic));
        }
    }

    // The expression whose value is dropped: a statement, or the body of a function that gives nothing.
    private static ExpressionSyntax? Dropped(SyntaxNode node) =>
        node
            .AncestorsAndSelf()
            .FirstOrDefault(static place => place is ExpressionStatementSyntax or LambdaExpressionSyntax or ArrowExpressionClauseSyntax) switch
        {
            ExpressionStatementSyntax statement => statement.Expression,
            LambdaExpressionSyntax lambda => lambda.ExpressionBody,
            ArrowExpressionClauseSyntax arrow => arrow.Expression,
            _ => null,
        };

    private static bool IsTask(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (IsOfRuntime(type, "CoroTask")) return true;
        }

        return false;
    }

    private static bool IsCoroutine(ITypeSymbol? type) => type is not null && IsOfRuntime(type, "Coro");

    private static bool IsOfRuntime(ITypeSymbol type, string name) =>
        type.ContainingType is null && type.Name == name && CoroutineTypes.IsOfLibrary(type);
}
