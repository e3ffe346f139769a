using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CoroGen.Analyzers;

/// <summary>CORO0003: [Coroutine] on a method whose return type no frame can have.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReturnTypeAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.WrongReturnType];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types) =>
        context.RegisterSymbolAction(symbol => Analyze(symbol, types), SymbolKind.Method);

    private static void Analyze(SymbolAnalysisContext context, CoroutineTypes types)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is not null) return; // Its definition speaks for both.
        if (!types.IsCoroutine(method) || types.IsCoroutineReturnType(method.ReturnType)) return;

        // The compiler has already said that it does not know the type.
        if (method.ReturnType.TypeKind == TypeKind.Error) return;

        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.WrongReturnType,
            LocationOfReturnType(method, context.CancellationToken),
            method.Name,
            method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));
    }

    private static Location LocationOfReturnType(IMethodSymbol method, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in method.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is MethodDeclarationSyntax syntax) return syntax.ReturnType.GetLocation();
        }

        return method.Locations[0];
    }
}
