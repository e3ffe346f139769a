using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CoroGen.Analyzers.Tests.Testing;

#pragma warning disable RS1036, RS1038, RS1041, RS2008 // Of no package, and run by tests alone.
/// <summary>Stands for the analyzers of others: reports each awaited expression, each statement that is a call, and the name of each method.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ForeignReporter : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor[] s_ofAwaits = [Descriptor("CA2007"), Descriptor("VSTHRD111")];

    private static readonly DiagnosticDescriptor s_ofCalls = Descriptor("VSTHRD110");

    private static readonly DiagnosticDescriptor s_ofNames = Descriptor("VSTHRD200");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. s_ofAwaits, s_ofCalls, s_ofNames];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Report, SyntaxKind.AwaitExpression, SyntaxKind.ExpressionStatement, SyntaxKind.MethodDeclaration);
    }

    /// <summary>Runs the suppressor over what is reported with this number, by the compiler or by this one.</summary>
    public static async Task<Diagnostic[]> Suppressed(DiagnosticSuppressor suppressor, string member, string id)
    {
        Compilation compilation = await TestProject.CompileAsync(TestProject.CreateDocument($"partial class Work {{ {member} }}"), "The source");
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: null,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: true);
        ImmutableArray<Diagnostic> diagnostics = await compilation.WithAnalyzers([suppressor, new ForeignReporter()], options).GetAllDiagnosticsAsync();
        return [.. diagnostics.Where(diagnostic => diagnostic.Id == id).OrderBy(diagnostic => diagnostic.Location.SourceSpan)];
    }

    private static DiagnosticDescriptor Descriptor(string id) => new(id, id, id, "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    private static void Report(SyntaxNodeAnalysisContext context)
    {
        switch (context.Node)
        {
            case AwaitExpressionSyntax awaited:
                foreach (DiagnosticDescriptor descriptor in s_ofAwaits) context.ReportDiagnostic(Diagnostic.Create(descriptor, awaited.Expression.GetLocation()));
                break;
            case ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call }:
                context.ReportDiagnostic(Diagnostic.Create(s_ofCalls, call.GetLocation()));
                break;
            case MethodDeclarationSyntax method:
                context.ReportDiagnostic(Diagnostic.Create(s_ofNames, method.Identifier.GetLocation()));
                break;
        }
    }
}
