using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CoroGen.Analyzers;

/// <summary>Takes warnings away that say of a coroutine what holds for other async methods only.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CoroutineBodySuppressor : DiagnosticSuppressor
{
    private const string AlwaysResumesOnLoop = "A coroutine always resumes on its loop: ConfigureAwait has no effect in it";

    /// <summary>The suppression of the compiler's warning about an async method without an await.</summary>
    public static readonly SuppressionDescriptor WithoutAwait = new(
        "COROSPR0003",
        "CS1998",
        "A coroutine that awaits nothing is one nevertheless: it runs when it is awaited, and may stand where another waits");

    /// <summary>The suppression of the .NET SDK's advice to call ConfigureAwait.</summary>
    public static readonly SuppressionDescriptor ConfigureAwait = new("COROSPR0004", "CA2007", AlwaysResumesOnLoop);

    /// <summary>The suppression of the same advice by Microsoft.VisualStudio.Threading.Analyzers.</summary>
    public static readonly SuppressionDescriptor ThreadingConfigureAwait = new("COROSPR0005", "VSTHRD111", AlwaysResumesOnLoop);

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [WithoutAwait, ConfigureAwait, ThreadingConfigureAwait];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (CoroutineTypes.Find(context.Compilation) is not { } types) return;

        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is not { } tree) continue;
            SyntaxNode place = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            SemanticModel model = context.GetSemanticModel(tree);
            if (FunctionAround(place, model, context.CancellationToken) is not { } function || !types.HasBodyOfCoroutine(function)) continue;
            SuppressionDescriptor descriptor = SupportedSuppressions.First(candidate => candidate.SuppressedDiagnosticId == diagnostic.Id);
            context.ReportSuppression(Suppression.Create(descriptor, diagnostic));
        }
    }

    private static IMethodSymbol? FunctionAround(SyntaxNode place, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode? function = place.AncestorsAndSelf().FirstOrDefault(static node => Awaits.IsFunction(node) || node is BaseMethodDeclarationSyntax);
        return function switch
        {
            null => null,
            AnonymousFunctionExpressionSyntax => model.GetSymbolInfo(function, cancellationToken).Symbol as IMethodSymbol,
            _ => model.GetDeclaredSymbol(function, cancellationToken) as IMethodSymbol,
        };
    }
}
