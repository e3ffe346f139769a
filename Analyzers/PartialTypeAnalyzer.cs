using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CoroGen.Analyzers;

/// <summary>CORO0001: a type that contains a coroutine, or a type around it, is not partial.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PartialTypeAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.TypeIsNotPartial];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types) =>
        context.RegisterSymbolAction(symbol => Analyze(symbol, types), SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context, CoroutineTypes types)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (CannotBePartial(type)) return;

        TypeDeclarationSyntax? declaration = null;
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(context.CancellationToken) is not TypeDeclarationSyntax syntax) return;
            if (syntax.Modifiers.Any(SyntaxKind.PartialKeyword)) return;
            declaration ??= syntax;
        }

        if (declaration is null || FirstCoroutine(type, types) is not { } coroutine) return;

        string consequence = coroutine.IsAbstract
            ? $"calls of '{coroutine.Name}' through it run what they call on the compiler's state machine"
            : $"the coroutine '{coroutine.Name}' runs on the compiler's state machine";
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.TypeIsNotPartial, declaration.Identifier.GetLocation(), type.Name, consequence));
    }

    /// <summary>No other file can add to a file-local type, and an extension block has no name.</summary>
    private static bool CannotBePartial(INamedTypeSymbol type)
    {
        if (!type.CanBeReferencedByName) return true;

        for (INamedTypeSymbol? around = type; around is not null; around = around.ContainingType)
        {
            if (around.IsFileLocal) return true;
        }

        return false;
    }

    private static IMethodSymbol? FirstCoroutine(INamedTypeSymbol type, CoroutineTypes types)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol method && NeedsGeneratedMember(method, types)) return method;
            if (member is INamedTypeSymbol nested && !nested.IsFileLocal && FirstCoroutine(nested, types) is { } inner) return inner;
        }

        return null;
    }

    /// <summary>What other diagnostics report, or was written by hand, gets no generated member.</summary>
    private static bool NeedsGeneratedMember(IMethodSymbol method, CoroutineTypes types) =>
        types.IsCoroutine(method)
        && types.IsCoroutineReturnType(method.ReturnType)
        && types.RunsOnCompilersMachine(method);
}
