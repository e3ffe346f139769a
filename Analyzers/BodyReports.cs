using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CoroGen.Analyzers;

/// <summary>Reports what stands in a body, unless somebody is still typing there: what has an error is not what is meant.</summary>
internal static class BodyReports
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<SyntaxNode, bool>> s_known = new();

    public static void Report(this OperationAnalysisContext context, DiagnosticDescriptor descriptor, SyntaxNode place, params object[] arguments)
    {
        if (context.Operation.SemanticModel is not { } model || HasErrors(place, model, context.CancellationToken)) return;
        context.ReportDiagnostic(Diagnostic.Create(descriptor, place.GetLocation(), arguments));
    }

    public static void Report(this SyntaxNodeAnalysisContext context, DiagnosticDescriptor descriptor, Location place, params object[] arguments)
    {
        if (!HasErrors(context.Node, context.SemanticModel, context.CancellationToken))
            context.ReportDiagnostic(Diagnostic.Create(descriptor, place, arguments));
    }

    /// <summary>
    /// Whether the member around the place has an error. It is asked only where something is to be reported, so that a build without reports is none the slower.
    /// </summary>
    public static bool HasErrors(SyntaxNode place, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode body = place.AncestorsAndSelf().FirstOrDefault(IsMember) ?? place.SyntaxTree.GetRoot(cancellationToken);

        // A member is bound anew to find that out, once for all that is reported of it.
        return s_known.GetOrCreateValue(model.Compilation).GetOrAdd(body, _ =>
            body.ContainsDiagnostics && body.GetDiagnostics().Any(IsError) || model.GetDiagnostics(body.FullSpan, cancellationToken).Any(IsError));
    }

    private static bool IsMember(SyntaxNode node) =>
        node is MemberDeclarationSyntax and not (GlobalStatementSyntax or BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax);

    /// <summary>Not a warning that the project takes for one.</summary>
    private static bool IsError(Diagnostic diagnostic) => diagnostic.DefaultSeverity == DiagnosticSeverity.Error;
}
