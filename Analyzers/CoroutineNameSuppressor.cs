using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CoroGen.Analyzers;

/// <summary>Takes the advice away to call every awaitable method <c>...Async</c>: coroutines have the names that asyncio has for them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CoroutineNameSuppressor : DiagnosticSuppressor
{
    /// <summary>The suppression of the naming rule of Microsoft.VisualStudio.Threading.Analyzers.</summary>
    public static readonly SuppressionDescriptor Descriptor = new(
        "COROSPR0006",
        "VSTHRD200",
        "A coroutine does not run beside its caller, as what is called Async does: it runs as a part of it");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [Descriptor];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (CoroutineTypes.Find(context.Compilation) is not { } types) return;

        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is not { } tree) continue;
            SyntaxNode place = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            SyntaxNode? function = place.FirstAncestorOrSelf<SyntaxNode>(static node => node is MethodDeclarationSyntax or LocalFunctionStatementSyntax);
            if (function is not null
                && context.GetSemanticModel(tree).GetDeclaredSymbol(function, context.CancellationToken) is IMethodSymbol method
                && (types.IsCoro(method.ReturnType) || types.IsCoroutine(method)))
            {
                context.ReportSuppression(Suppression.Create(Descriptor, diagnostic));
            }
        }
    }
}
